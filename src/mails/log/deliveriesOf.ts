import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { DeliveryState } from '../../shared/mailStates.ts'
import { shownColumns, shownJoins, type ShownDelivery } from './shownDelivery.ts'

/** Which mails: all conditions together. `to` is how the address begins; `from` and `until` are of when it was planned, the latter not included. */
export type DeliveryFilter = {
  states?: readonly DeliveryState[] | undefined
  to?: string | undefined
  recipient?: number | undefined
  template?: string | undefined
  transaction?: number | undefined
  from?: Date | undefined
  until?: Date | undefined
}

/** The newest mails of a filter and how many there are in all. Who may ask is decided before. */
export async function deliveriesOf(
  req: PayloadRequest,
  filter: DeliveryFilter,
  { page, limit }: { page: number; limit: number },
): Promise<{ docs: ShownDelivery[]; totalDocs: number }> {
  const { where, values } = deliveryCondition(filter)
  const [count] = await sqlOf(req)<{ total: number }>(`select count(*)::int as total from deliveries d where ${where}`, values)
  // The page first, then what its rows are about. How many addresses begin so nobody can foresee: left to itself the
  // database goes through the whole log for a rare one.
  const docs = await sqlOf(req)<ShownDelivery>(
    `with found as ${filter.to === undefined ? 'not materialized' : 'materialized'} (select d.id, d.created_at from deliveries d where ${where}),
     page as (select id from found order by created_at desc, id limit $${values.length + 1} offset $${values.length + 2})
     select ${shownColumns} from page join deliveries d on d.id = page.id ${shownJoins} order by d.created_at desc, d.id`,
    [...values, limit, (page - 1) * limit],
    undefined,
    true,
  )
  return { docs, totalDocs: count?.total ?? 0 }
}

/** A filter as a condition on `deliveries d`. */
export function deliveryCondition({ states, to, recipient, template, transaction, from, until }: DeliveryFilter): { where: string; values: unknown[] } {
  const values: unknown[] = []
  const conditions = [`d.channel = 'email'`]
  const add = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  // Said outright, so that the index of those that are not delivered is found.
  if (states && !states.includes('delivered')) conditions.push(`d.state <> 'delivered'`)
  add((place) => `d.state = any(${place}::text[])`, states)
  add((place) => `lower(d.sent_to) like ${place}`, to && `${to.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)
  add((place) => `d.recipient_id = ${place}::int`, recipient)
  add((place) => `d.template = ${place}`, template)
  add((place) => `d.notice_id in (select id from notices where transaction_id = ${place}::int)`, transaction)
  add((place) => `d.created_at >= ${place}::timestamptz`, from)
  add((place) => `d.created_at < ${place}::timestamptz`, until)
  return { where: conditions.join(' and '), values }
}
