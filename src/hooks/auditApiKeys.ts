import type { CollectionAfterChangeHook } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { slugs } from '../shared/slugs.ts'

const shown = ['name', 'role', 'owner', 'expiresAt'] as const

/** Who made, renamed or revoked a key; the key itself is nowhere in it. */
export const auditApiKeys: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const line = { entity: slugs.apiKeys, entityId: doc.id as number }
  if (operation === 'create') {
    const after = Object.fromEntries(shown.map((field) => [field, doc[field]]))
    await recordAudit(req, [{ ...line, action: 'apiKey.created', after: { ...after, hint: doc.hint } }])
    return doc
  }
  const renamed = previousDoc?.name !== doc.name
  const revoked = !previousDoc?.revokedAt && doc.revokedAt
  await recordAudit(req, [
    ...(renamed ? [{ ...line, action: 'apiKey.renamed', before: { name: previousDoc?.name }, after: { name: doc.name } }] : []),
    ...(revoked ? [{ ...line, action: 'apiKey.revoked', after: { name: doc.name, revokedAt: doc.revokedAt } }] : []),
  ])
  return doc
}
