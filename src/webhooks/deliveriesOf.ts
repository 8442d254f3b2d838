import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { say, type Locale } from '../shared/text.ts'
import type { DeliveryState } from './delivery.ts'
import { problemText } from './problemText.ts'

/** One try, as the log shows it. `problem` is there where no answer came. */
export type ShownAttempt = {
  at: string
  status: number | null
  problem: string | null
  /** The problem in words. */
  reason: string | null
  /** The first 500 characters of the answer. */
  answer: string | null
  durationMs: number
}

export type ShownDelivery = {
  id: string
  event: string
  transaction: { id: number; reference: string } | null
  state: DeliveryState
  createdAt: string
  /** When the next try is due, while there will be one. */
  nextAt: string | null
  /** The latest first. */
  attempts: ShownAttempt[]
}

/** What a webhook was told, newest first. Who may ask is decided before. */
export async function deliveriesOf(
  req: PayloadRequest,
  key: string,
  { page, limit, state, locale }: { page: number; limit: number; state?: DeliveryState | undefined; locale: Locale },
): Promise<{ docs: ShownDelivery[]; totalDocs: number }> {
  const asked = [key, state ?? null]
  const where = 'd.webhook_key = $1 and ($2::text is null or d.state = $2)'
  const [count] = await sqlOf(req)<{ total: number }>(`select count(*)::int as total from webhook_deliveries d where ${where}`, asked)
  const docs = await sqlOf(req)<ShownDelivery>(
    `select d.id, d.event, d.state, d.created_at as "createdAt", d.next_at as "nextAt",
       case when t.id is null then null else json_build_object('id', t.id, 'reference', t.reference) end as transaction,
       coalesce((select json_agg(json_build_object(
         'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status,
         'problem', a.problem, 'answer', a.answer, 'durationMs', a.duration_ms) order by a.id desc)
         from webhook_attempts a where a.delivery_id = d.id), '[]'::json) as attempts
     from webhook_deliveries d left join transactions t on t.id = d.transaction_id
     where ${where} order by d.created_at desc, d.id limit $3 offset $4`,
    [...asked, limit, (page - 1) * limit],
    undefined,
    true,
  )
  const shown = docs.map((doc) => ({
    ...doc,
    attempts: doc.attempts.map((attempt) => ({ ...attempt, reason: attempt.problem === null ? null : say(problemText(attempt.problem), locale) })),
  }))
  return { docs: shown, totalDocs: count?.total ?? 0 }
}
