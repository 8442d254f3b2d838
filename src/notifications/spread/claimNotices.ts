import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Channel } from '../notices.ts'

/** A notice that is being told, and what is planned of it. */
export type Notice = { id: number; key: string; event: OfficeEvent; deliveries: PlannedDelivery[] }
export type PlannedDelivery = { id: string; channel: Channel; person: number | null; critical: boolean; dueAt: Date }

/** How many notices are told in one tx. */
const atOnce = 50

/** Holds the oldest notices that nobody has told yet, and that no other worker is telling, until the tx ends. */
export async function claimNotices(req: PayloadRequest, limit = atOnce): Promise<Omit<Notice, 'deliveries'>[]> {
  return sqlOf(req)<Omit<Notice, 'deliveries'>>(
    `select id::int, key, data as event from notices where spread_at is null order by id limit $1 for update skip locked`,
    [limit],
  )
}

/** With their deliveries that are planned now, those of rules among them. */
export async function withDeliveries(req: PayloadRequest, notices: readonly Omit<Notice, 'deliveries'>[]): Promise<Notice[]> {
  const rows = await sqlOf(req)<PlannedDelivery & { notice: number }>(
    `select id, notice_id::int as notice, channel, recipient_id as person, critical, due_at as "dueAt"
     from deliveries where notice_id = any($1::bigint[]) and state = 'planned' order by notice_id, recipient_id, channel`,
    [notices.map(({ id }) => id)],
  )
  const byNotice = Map.groupBy(rows, ({ notice }) => notice)
  return notices.map((notice) => ({ ...notice, deliveries: byNotice.get(notice.id) ?? [] }))
}
