import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { peopleNames } from './peopleNames.ts'
import type { Transaction } from './transaction.ts'

/** A stay in a state, earliest first. `transition` and `by` tell how it came there; null for the first. */
export type Visit = {
  state: string
  since: string
  until: string | null
  transition: string | null
  by: { id: number; name: string } | null
}

type Row = { at: string; from: string; to: string; transition: string | null; by: number | null }

/**
 * Where a transaction has been, from its timeline: changes of status, and moves to another version that changed it. An
 * imported history may be older than the transaction: then it begins with its first step, and the move that the import
 * itself made, which is dated by the import, is no part of it.
 */
export async function visitsOf(req: PayloadRequest, transaction: Transaction, { withPeople }: { withPeople: boolean }): Promise<Visit[]> {
  const rows = await sqlOf(req)<Row>(
    `select h.created_at as at, h."from", h."to", h.data->>'transition' as transition, h.actor_id as by
     from transaction_history h
     where h.transaction_id = $1 and h.event in ('statusChanged', 'workflowMigrated') and h."from" <> h."to"
       and (h.event = 'statusChanged' or h.data->>'importId' is null)
     order by h.id`,
    [transaction.id],
    undefined,
    true,
  )
  const names = withPeople ? await peopleNames(req, rows.map(({ by }) => by)) : new Map<number, string>()
  const [first] = rows
  const since = first && first.at < transaction.createdAt ? first.at : transaction.createdAt
  const visits: Visit[] = [{ state: first?.from ?? transaction.status, since, until: null, transition: null, by: null }]
  for (const { at, to, transition, by } of rows) {
    visits.at(-1)!.until = at
    visits.push({ state: to, since: at, until: null, transition, by: withPeople && by !== null ? { id: by, name: names.get(by) ?? `#${by}` } : null })
  }
  return visits
}
