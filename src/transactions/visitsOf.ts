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

/** Where a transaction has been, from its timeline: changes of status, and moves to another version that changed it. */
export async function visitsOf(req: PayloadRequest, transaction: Transaction, { withPeople }: { withPeople: boolean }): Promise<Visit[]> {
  const rows = await sqlOf(req)<Row>(
    `select h.created_at as at, h."from", h."to", h.data->>'transition' as transition, h.actor_id as by
     from transaction_history h
     where h.transaction_id = $1 and h.event in ('statusChanged', 'workflowMigrated') and h."from" <> h."to" order by h.id`,
    [transaction.id],
    undefined,
    true,
  )
  const names = withPeople ? await peopleNames(req, rows.map(({ by }) => by)) : new Map<number, string>()
  const visits: Visit[] = [{ state: rows[0]?.from ?? transaction.status, since: transaction.createdAt, until: null, transition: null, by: null }]
  for (const { at, to, transition, by } of rows) {
    visits.at(-1)!.until = at
    visits.push({ state: to, since: at, until: null, transition, by: withPeople && by !== null ? { id: by, name: names.get(by) ?? `#${by}` } : null })
  }
  return visits
}
