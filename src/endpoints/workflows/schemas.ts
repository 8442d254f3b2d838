import { z } from 'zod'

/** `:id` of a workflow. */
export const workflowId = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) })

export const versionNumber = z.number().int().min(1).max(1_000_000)

export const fingerprint = z.string().regex(/^[0-9a-f]{32}$/)

/** Which state of the newer version a state becomes. */
export const stateMapping = z.record(z.string().max(60), z.string().max(60))

export const seenFingerprint = fingerprint.optional().describe('The fingerprint of the draft you worked on; another one there is DRAFT_CHANGED')

export const findingExample = {
  code: 'NOBODY_MAY_TAKE',
  element: 'transition:approve',
  severity: 'error',
  message: 'Nobody may take the transition "approve".',
}

export const planExample = {
  from: 1,
  to: 2,
  fingerprint: '5a0fc1d7b6e94f3aa2c1d08e6b7f4e19',
  running: 40,
  moved: 38,
  counts: { draft: { draft: 12 }, under_review: { checking: 26 } },
  notes: [{ code: 'FIELDS_TO_FILL', count: 3, examples: [{ id: 42, reference: 'TRX-2026-00042', note: { code: 'FIELDS_TO_FILL', fields: ['area'] } }] }],
  unmapped: [
    { code: 'NO_SUCH_STATE', from: 'on_hold', reason: 'The newer version has no state "on_hold"; say which state "on_hold" becomes.', count: 2, examples: [{ id: 7, reference: 'TRX-2026-00007' }] },
  ],
}
