import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Locale } from '../shared/text.ts'
import { findingsOf, shownFindings, type ShownFinding } from './findings.ts'
import { fingerprintOf, versionsOf, workflowOf } from './workflow.ts'

export type Configured = { number: number; fingerprint: string; publishable: boolean; findings: ShownFinding[] }

/**
 * Replaces the definition of the draft, wrong as it may be, and says what is wrong with it. Without a draft a new one
 * is begun. `seen` is the fingerprint of the draft the person worked on: with another one there, nothing is written.
 * The key of the definition must be the workflow's. Raises NOT_FOUND, DRAFT_CHANGED, VALIDATION_FAILED.
 */
export async function configure(
  req: PayloadRequest,
  { id, definition, seen, locale }: { id: number; definition: Record<string, unknown>; seen: string | undefined; locale: Locale },
): Promise<Configured> {
  return inTx(req, async () => {
    const workflow = await workflowOf(req, id, { lock: true })
    if (definition.key !== workflow.key) {
      const message = { en: `Expected the key of the workflow, "${workflow.key}".`, ar: `المتوقع مفتاح سير العمل «${workflow.key}».` }
      throw new DomainError('VALIDATION_FAILED', { fields: 'definition.key' }, { fields: [{ path: 'definition.key', message, code: 'OTHER_KEY' }] })
    }
    const versions = await versionsOf(req, id)
    const draft = versions.find(({ state }) => state === 'draft')
    if (seen !== undefined && fingerprintOf(draft?.definition ?? null) !== seen) throw new DomainError('DRAFT_CHANGED', { workflow: workflow.key })
    const as = { depth: 0, overrideAccess: false, user: req.user, req } as const
    const number = draft?.number ?? (versions[0]?.number ?? 0) + 1
    if (draft) {
      await req.payload.update({ collection: slugs.workflowVersions, id: draft.id, data: { definition } as never, ...as })
    } else {
      await req.payload.create({ collection: slugs.workflowVersions, data: { workflow: id, number, state: 'draft', definition } as never, ...as })
    }
    const findings = await findingsOf(req, definition)
    // As it is stored: jsonb orders the names in its own way.
    const stored = (await versionsOf(req, id)).find((each) => each.number === number)
    return {
      number,
      fingerprint: fingerprintOf(stored?.definition ?? null),
      publishable: findings.every(({ severity }) => severity !== 'error'),
      findings: shownFindings(findings, locale),
    }
  })
}
