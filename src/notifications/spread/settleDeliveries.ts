import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { OfficeEvent } from '../../events/index.ts'
import { whatIsTold } from '../whatIsTold.ts'
import type { Notice, PlannedDelivery } from './claimNotices.ts'

type Settled = { notice: Notice; delivery: PlannedDelivery; told: OfficeEvent | null }

/** Decides what becomes of each planned delivery, and tells in the application what is told there. */
export async function settleDeliveries(req: PayloadRequest, notices: readonly Notice[]): Promise<void> {
  const settled = await judged(req, notices)
  await tellInApp(req, settled.filter(({ delivery, told }) => delivery.channel === 'inApp' && told !== null))
  await writeStates(req, settled)
  await sqlOf(req)('update notices set spread_at = $2 where id = any($1::bigint[])', [notices.map(({ id }) => id), now()])
}

async function judged(req: PayloadRequest, notices: readonly Notice[]): Promise<Settled[]> {
  const planned = notices.flatMap((notice) => notice.deliveries.map((delivery) => ({ notice, delivery })))
  const toPeople = planned.flatMap(({ notice: { event }, delivery: { person } }) => (person === null ? [] : [{ event, person }]))
  const answers = (await whatIsTold(req, toPeople)).values()
  // Addresses are written down by administrators: what an address reads is theirs to answer for.
  return planned.map((each) => ({ ...each, told: each.delivery.person === null ? each.notice.event : (answers.next().value ?? null) }))
}

async function tellInApp(req: PayloadRequest, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return
  const rows = settled.map(({ notice: { id, key }, delivery: { person }, told }) => ({
    key: `${key}:${person}`,
    person,
    event: told!.type,
    transaction: 'transactionId' in told! ? told.transactionId : null,
    notice: id,
    data: told,
  }))
  await sqlOf(req)(
    `insert into notifications (delivery_key, recipient_id, event, transaction_id, notice_id, data)
     select key, person, event, transaction, notice, data
     from jsonb_to_recordset($1::jsonb) as row (key text, person int, event text, transaction int, notice bigint, data jsonb)
     on conflict (delivery_key) do nothing`,
    [JSON.stringify(rows)],
  )
  const concerned = [...new Set(rows.map(({ notice }) => JSON.stringify({ n: notice })))]
  await sqlOf(req)(`select pg_notify('mdc_notices', said) from unnest($1::text[]) as said`, [concerned])
}

async function writeStates(req: PayloadRequest, settled: readonly Settled[]): Promise<void> {
  const rows = settled.map(({ delivery: { id, channel }, told }) => {
    if (told === null) return { id, state: 'skipped', reason: 'hidden', ended: true }
    return channel === 'inApp' ? { id, state: 'delivered', ended: true } : { id, state: 'waiting', ended: false }
  })
  await sqlOf(req)(
    `update deliveries d set state = row.state, reason = row.reason, ended_at = case when row.ended then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as row (id uuid, state text, reason text, ended boolean)
     where d.id = row.id and d.state = 'planned'`,
    [JSON.stringify(rows), now()],
  )
}
