import type { Payload } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { sqlOnPool } from '../platform/tx.ts'

/** How long what happened, whom it went to and what mail servers answered is kept, in days. */
const keptDays = 90

/** Rows that go by one statement, so that nobody waits for them. */
const portion = 5_000

/**
 * Forgets what is past its time: what people were told in the application after the office's number of days, the log of deliveries
 * after ninety. What is still to be told stays, however old.
 */
export async function forgetNotices(payload: Payload): Promise<void> {
  const { notifications } = await settingsOf(payload)
  await inPortions(payload, 'notifications', `created_at < now() - make_interval(days => $2)`, notifications.retentionDays)
  await inPortions(payload, 'notices', `spread_at is not null and at < now() - make_interval(days => $2)
    and not exists (select 1 from deliveries d where d.notice_id = notices.id and d.${isOpen})`, keptDays)
  await inPortions(payload, 'deliveries', `notice_id is null and created_at < now() - make_interval(days => $2) and not ${isOpen}`, keptDays)
}

const isOpen = `state in ('planned', 'waiting', 'digest', 'sending')`

async function inPortions(payload: Payload, table: string, condition: string, days: number): Promise<void> {
  for (let gone = portion; gone === portion; ) {
    const rows = await sqlOnPool(payload)(
      `delete from ${table} where id in (select id from ${table} where ${condition} order by id limit $1) returning 1`,
      [portion, days],
    )
    gone = rows.length
  }
}
