import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { nudgeDelivery } from '../deliver/nudgeDelivery.ts'
import { deliveryCondition, type DeliveryFilter } from './deliveriesOf.ts'

/** A new round: all tries again, at once, and a Message-ID of its own, so that no mail program takes it for one it has. */
const newRound = `update deliveries d set state = 'waiting', reason = null, round = d.round + 1, tries = 0, due_at = clock_timestamp(), ended_at = null,
  lease_until = null`

/** What ended, well or not, may be sent again. What still waits goes out by itself; a digest or a mail in it has no end of its own. */
const ended = ['failed', 'delivered', 'skipped', 'cancelled']

/**
 * Sends a mail again, whatever became of it. Its words are made anew, for who may read it now. Raises NOT_FOUND, and
 * CONFLICT where it is under way.
 */
export async function resend(req: PayloadRequest, id: string): Promise<void> {
  await inTx(req, async () => {
    const [known] = await sqlOf(req)<{ state: string }>(`select state from deliveries where id = $1 and channel = 'email' for update`, [id])
    if (!known) throw new DomainError('NOT_FOUND')
    if (!ended.includes(known.state)) {
      throw new DomainError('CONFLICT', { reason: `this mail is still on its way (${known.state})`, reasonAr: 'هذه الرسالة ما زالت قيد الإرسال' })
    }
    await sqlOf(req)(`${newRound} where d.id = $1`, [id])
    await tell(req, [id])
  })
}

/** The most that are sent again by one request; the others by the next one. */
export const resendMax = 1_000

/**
 * Sends again those that were given up: of these, or of a filter, the oldest first. Others are passed over. Gives how many there were,
 * and how many of the filter are left.
 */
export async function resendMany(req: PayloadRequest, which: { ids: readonly string[] } | { filter: DeliveryFilter }): Promise<{ resent: number; left: number }> {
  const { where, values } = 'ids' in which
    ? { where: `d.channel = 'email' and d.id = any($1::uuid[])`, values: [which.ids] as unknown[] }
    : deliveryCondition({ ...which.filter, states: ['failed'] })
  return inTx(req, async () => {
    const rows = await sqlOf(req)<{ id: string }>(
      `with picked as (
         select d.id from deliveries d where ${where} and d.state = 'failed' order by d.created_at, d.id limit ${resendMax} for update skip locked
       ) ${newRound} from picked where d.id = picked.id returning d.id`,
      values,
    )
    const [left] = await sqlOf(req)<{ left: number }>(`select count(*)::int as left from deliveries d where ${where} and d.state = 'failed'`, values)
    await tell(req, rows.map(({ id }) => id))
    return { resent: rows.length, left: left?.left ?? 0 }
  })
}

async function tell(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await recordAudit(req, ids.map((id) => ({ action: 'mailResent', entity: 'deliveries', entityId: id })))
  await nudgeDelivery(req)
}
