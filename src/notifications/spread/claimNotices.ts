import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { now } from '../../platform/clock.ts'
import { sqlOf } from '../../platform/tx.ts'

/** Something that happened and that people are to be told of. `ruled`: the office's own rules have said whom they add. */
export type Notice = { id: number; key: string; event: OfficeEvent; ruled: boolean }

/** Holds the oldest notices that wait and that no other worker is telling until the tx ends; at most `limit`. */
export async function claimNotices(req: PayloadRequest, limit: number): Promise<Notice[]> {
  return sqlOf(req)<Notice>(
    `select id::int, key, data as event, ruled from notices where spread_at is null and again_at <= $2
     order by id limit $1 for update skip locked`,
    [limit, now()],
    'notices-claim',
  )
}

/** Seconds until a notice that failed is tried again: a minute at first, half a day at most. */
const wait = 'least(60 * 2 ^ least(tries, 12), 43200)'

/** Puts a notice aside that could not be told, so that it stands in nobody's way. */
export async function putAside(req: PayloadRequest, id: number): Promise<void> {
  await sqlOf(req)(`update notices set again_at = $2::timestamptz + make_interval(secs => ${wait}), tries = tries + 1 where id = $1`, [id, now()])
}

/** Opens notices again of which something was to be told in the application at a later moment that has come. */
export async function reopenDue(req: PayloadRequest): Promise<void> {
  await sqlOf(req)(
    `with due as (
       update deliveries set state = 'planned' where id in (
         select id from deliveries where channel = 'inApp' and state = 'waiting' and due_at <= $1 for update skip locked)
       returning notice_id
     ) update notices set spread_at = null where id in (select notice_id from due)`,
    [now()],
    'notices-reopen',
  )
}
