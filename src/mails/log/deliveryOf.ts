import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { shownColumns, shownJoins, type ShownAttempt, type ShownDelivery } from './shownDelivery.ts'

/** A mail with every try, the latest first. Raises NOT_FOUND. Who may ask is decided before. */
export async function deliveryOf(req: PayloadRequest, id: string): Promise<ShownDelivery & { attempts: ShownAttempt[] }> {
  const sql = sqlOf(req)
  const [delivery] = await sql<ShownDelivery>(
    `select ${shownColumns} from deliveries d ${shownJoins} where d.id = $1 and d.channel = 'email'`,
    [id],
    undefined,
    true,
  )
  if (!delivery) throw new DomainError('NOT_FOUND')
  const attempts = await sql<ShownAttempt>(
    `select round, try, at, sent_to as "to", code, answer, problem, duration_ms as "durationMs"
     from delivery_attempts where delivery_id = $1 order by id desc limit 200`,
    [id],
    undefined,
    true,
  )
  return { ...delivery, attempts }
}
