import type { CollectionAfterChangeHook } from 'payload'
import type { FieldChange } from '../events/index.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'

const audited = ['email', 'name', 'role', 'status', 'departments', 'locale', 'phone', 'company', 'registrationNumber', 'legalHold'] as const

/** What changed on an account, old and new, without anything secret. */
export const auditUsers: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const before = operation === 'create' ? {} : (previousDoc ?? {})
  const changes: FieldChange[] = audited
    // What they may not read of their own account is not in the record that their save answers; nor did they change it.
    .filter((field) => operation === 'create' || field in doc)
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(doc[field] ?? null))
    .map((field) => ({ field, from: before[field] ?? null, to: doc[field] ?? null }))
  if (changes.length === 0) return doc
  const caller = callerOf(req)
  await publish(req, [
    {
      type: 'userChanged',
      userId: doc.id,
      changes,
      by: caller && { id: caller.id, role: caller.role },
      at: now().toISOString(),
    },
  ])
  return doc
}
