import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import { noticesChannel } from '../inApp/noticesChannel.ts'
import type { Notice } from './claimNotices.ts'
import type { Hearing } from './hearing.ts'

/** A hearing in the application, and what of the event this person hears. */
export type Told = { hearing: Hearing; told: OfficeEvent }

/** A signal names so many people at most: it has 8,000 bytes. */
const namedAtMost = 200

/** Writes what people are told in the application, as each may read it, and tells all processes with the commit. */
export async function tellInApp(req: PayloadRequest, tellings: readonly Told[]): Promise<void> {
  if (tellings.length === 0) return
  const rows = tellings.map(({ hearing: { notice, person }, told }) => ({
    key: keyOf(notice, person),
    person,
    event: told.type,
    transaction: 'transactionId' in told ? told.transactionId : null,
    notice: notice.id,
    data: told,
  }))
  await sqlOf(req)(
    `with told as (
       insert into notifications (delivery_key, recipient_id, event, transaction_id, notice_id, data)
       select key, person, event, transaction, notice, data
       from jsonb_to_recordset($1::jsonb) as row (key text, person int, event text, transaction int, notice bigint, data jsonb)
       on conflict (delivery_key) do nothing returning notice_id, recipient_id
     ) select pg_notify('${noticesChannel}', json_strip_nulls(json_build_object('n', notice_id, 'to', case when people <= $2 then whom end))::text)
       from (select notice_id, count(*) as people, json_agg(recipient_id) as whom from told group by notice_id) as news`,
    [JSON.stringify(rows), namedAtMost],
    'notifications-told',
  )
}

/** Takes that back in the same tx, of what somebody withdrew in the moment between. */
export async function untellInApp(req: PayloadRequest, tellings: readonly Told[]): Promise<void> {
  if (tellings.length === 0) return
  const keys = tellings.map(({ hearing: { notice, person } }) => keyOf(notice, person))
  await sqlOf(req)('delete from notifications where delivery_key = any($1::text[])', [keys])
}

function keyOf({ key }: Notice, person: number | null): string {
  return `${key}:${person}`
}
