import type { Office } from './office.ts'
import type { PersonKey } from './people.ts'

let made = 0

type Told = { event?: Record<string, unknown> & { type: string }; transaction?: number | null; at?: string; read?: boolean; notice?: number | null }

/** The rows of a notice as the worker writes them, one each for these people, and the signal to all processes. Gives their ids. */
export async function tellPeople(office: Pick<Office, 'sql' | 'ids'>, people: readonly PersonKey[], told: Told = {}): Promise<number[]> {
  const { event = { type: 'completed' }, transaction = null, at = new Date().toISOString(), read = false } = told
  made += 1
  const notice = told.notice === undefined ? 1_000_000 + made : told.notice
  const rows = await office.sql<{ id: number }>(
    `with told as (
       insert into notifications (delivery_key, recipient_id, event, transaction_id, data, notice_id, created_at, read_at)
       select $1 || ':' || person, person, $2, $3::int, $4::jsonb, $5::bigint, $6::timestamptz, case when $7 then now() end
       from unnest($8::int[]) as person returning id, recipient_id
     ), signal as (select pg_notify('mdc_notices', json_build_object('n', $5::bigint)::text))
     select told.id from told, signal order by told.id`,
    [`test-${process.pid}-${made}`, event.type, transaction, JSON.stringify({ at, by: null, ...(transaction ? { transactionId: transaction } : {}), ...event }), notice, at, read, people.map((key) => office.ids[key])],
  )
  return rows.map(({ id }) => id)
}
