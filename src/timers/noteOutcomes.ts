import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { DueItem } from './dueItem.ts'
import type { Refusal } from '../shared/refusal.ts'

/** What became of an item: `done`, or the code of the refusal with its details. */
export type Outcome = { item: DueItem; outcome: string; detail?: Refusal['params'] }

/**
 * Notes, in the tx of their effects, that items are done: each exactly once. Throws when one of them was done already,
 * which the locks exclude; then the effects are undone with it.
 */
export async function noteOutcomes(req: PayloadRequest, outcomes: readonly Outcome[], at: Date): Promise<void> {
  if (outcomes.length === 0) return
  const rows = outcomes.map(({ item, outcome, detail }) => ({ id: item.id, outcome, detail: detail ?? null }))
  const noted = await sqlOf(req)(
    `update due_items i set done_at = $2, outcome = r.outcome, detail = r.detail, retry_at = null
     from jsonb_to_recordset($1::jsonb) as r (id bigint, outcome text, detail jsonb)
     where i.id = r.id and i.done_at is null returning 1`,
    [JSON.stringify(rows), at],
    'due-done',
  )
  if (noted.length !== outcomes.length) {
    throw new Error(`${outcomes.length} due items were carried out and ${noted.length} of them were still open; expected all.`)
  }
}
