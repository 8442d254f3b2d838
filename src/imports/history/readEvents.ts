import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Verdict } from '../importRecord.ts'
import type { EventError } from './eventProblems.ts'

/** A line of a history as it was understood, with what becomes of it. States and transition by their keys. */
export type PreviewEvent = {
  row: number
  verdict: Verdict
  externalReference: string | null
  occurredAt: string | null
  activity: string | null
  actor: string | null
  comment: string | null
  from: string | null
  to: string | null
  transition: string | null
  transactionId: number | null
  reference: string | null
  errors: EventError[]
}

/** A page of the lines, all or those of one verdict. */
export async function readEvents(
  req: PayloadRequest,
  importId: number,
  { verdict, page, limit }: { verdict: Verdict | null; page: number; limit: number },
): Promise<{ docs: PreviewEvent[]; totalDocs: number }> {
  const sql = sqlOf(req)
  const docs = await sql<PreviewEvent>(
    `select r.row, r.verdict, r.external_reference as "externalReference", r.occurred_at as "occurredAt", r.activity, r.actor,
       r.comment, r.from_state as "from", r.to_state as "to", r.transition, t.id as "transactionId", t.reference,
       coalesce(r.errors, '[]'::jsonb) as errors
     from (select * from import_rows where import_id = $1 and ($2::text is null or verdict = $2) order by row limit $3 offset $4) r
     left join transactions t on t.id = r.transaction_id
     order by r.row`,
    [importId, verdict, limit, (page - 1) * limit],
    undefined,
    true,
  )
  const [count] = await sql<{ total: number }>(
    'select count(*)::int as total from import_rows where import_id = $1 and ($2::text is null or verdict = $2)',
    [importId, verdict],
  )
  return { docs, totalDocs: count?.total ?? 0 }
}
