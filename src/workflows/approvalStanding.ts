import type { Actions } from './actions/index.ts'
import { decide } from './decide.ts'
import { approvalIn, transitionOf } from './definition.ts'
import type { WorkflowDefinition } from './definition.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import { tally } from './tally.ts'
import type { ErrorCode, Params } from '../shared/errors.ts'
import type { Id } from '../shared/ids.ts'
import { isRefusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'

type May = { allowed: boolean; comment: boolean; refusal?: { code: ErrorCode; params: Params } }

/** What a page shows of the approval that is asked now: who has said what, who is missing, what this person may say. */
export type ApprovalStanding = {
  key: string
  label: Text
  /** Null where it depends on people the snapshot does not tell of. */
  needed: number | null
  given: number
  seats: { person: Id; decision: 'approved' | 'rejected' | null; by: Id | null; at: string | null }[]
  approve: May
  reject: May
}

/** The approval asked in the present state, tried for this person as `decide` would; nothing where none is asked. */
export function approvalStanding(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  actor: WorkflowActor,
  at: string,
  actions?: Actions,
): ApprovalStanding | undefined {
  const approval = approvalIn(definition, snapshot.status)
  if (!approval) return undefined
  const { seats, decisions, given, needed } = tally(approval, snapshot)
  const may = (kind: 'approve' | 'reject'): May => {
    const key = kind === 'approve' ? approval.approved : approval.rejected
    const comment = transitionOf(definition, key)?.requires?.comment ?? false
    const tried = decide(definition, snapshot, { kind, actor, at, ...(comment ? { comment: '…' } : {}) }, actions)
    if (!isRefusal(tried)) return { allowed: true, comment }
    return { allowed: false, comment, refusal: { code: tried.code, params: tried.params } }
  }
  const people = [...new Set([...(seats ?? []), ...decisions.map(({ seat }) => seat)])]
  return {
    key: approval.key,
    label: approval.label,
    needed,
    given,
    seats: people.map((person) => {
      const decision = decisions.find(({ seat }) => seat === person)
      return { person, decision: decision?.decision ?? null, by: decision?.by ?? null, at: decision?.at ?? null }
    }),
    approve: may('approve'),
    reject: may('reject'),
  }
}
