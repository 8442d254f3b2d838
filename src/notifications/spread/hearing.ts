import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Channel } from '../notices.ts'
import type { Notice } from './claimNotices.ts'

/** A person (or address) and channel that a notice goes to. */
export type Hearing = {
  id: string
  notice: Notice
  channel: Channel
  person: number | null
  template: string
  critical: boolean
  /** Not to be told before; null where nobody said so: the clock of the database may be ahead of ours. */
  dueAt: Date | null
}

/** What is planned of these notices, person by person. */
export async function plannedOf(req: PayloadRequest, notices: readonly Notice[]): Promise<Hearing[]> {
  const rows = await sqlOf(req)<Omit<Hearing, 'notice'> & { noticeId: number }>(
    `select id, notice_id::int as "noticeId", channel, recipient_id as person, template, critical,
       case when due_at > created_at then due_at end as "dueAt"
     from deliveries where notice_id = any($1::bigint[]) and state = 'planned' order by notice_id, recipient_id, channel`,
    [notices.map(({ id }) => id)],
    'deliveries-planned',
  )
  const known = new Map(notices.map((notice) => [notice.id, notice]))
  return rows.map(({ noticeId, ...row }) => ({ ...row, notice: known.get(noticeId)! }))
}
