import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'

/** A minute's mails go out in so many portions, so that what happens meanwhile is never behind more than one. */
const portionsAMinute = 6
export const portionSeconds = 60 / portionsAMinute

/**
 * How many mails of messages may be planned now, over all messages and workers: a portion in its time, and none while
 * that many that are due have not gone out. So mails about what happens wait behind one portion at most, also where the
 * mail server is slow.
 */
export async function mailsAllowed(req: PayloadRequest): Promise<number> {
  const { notifications } = await settingsOf(req.payload)
  const portion = Math.ceil(notifications.messagesPerMinute / portionsAMinute)
  const [row] = await sqlOf(req)<{ planned: number; held: number }>(
    `select
       (select count(*)::int from deliveries where channel = 'email' and send_id is not null and created_at > now() - make_interval(secs => $1)) as planned,
       (select count(*)::int from deliveries where channel = 'email' and send_id is not null and state in ('waiting', 'sending') and due_at <= now()) as held`,
    [portionSeconds],
  )
  return Math.max(0, portion - Math.max(row?.planned ?? 0, row?.held ?? 0))
}
