import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Channel } from '../notices.ts'
import type { Notice } from './claimNotices.ts'

/** A person (or address) and channel that a notice goes to. */
export type Hearing = {
  id: string
  notice: Notice
  channel: Channel
  template: string
  person: number | null
  critical: boolean
  /** Not to be told before. */
  dueAt: Date
}

/** What is planned of these notices, person by person. */
export async function plannedOf(req: PayloadRequest, notices: readonly Notice[]): Promise<Hearing[]> {
  const rows = await sqlOf(req)<Omit<Hearing, 'notice'> & { noticeId: number }>(
    `select id, notice_id::int as "noticeId", channel, template, recipient_id as person, critical, due_at as "dueAt"
     from deliveries where notice_id = any($1::bigint[]) and state = 'planned' order by notice_id, recipient_id, channel`,
    [notices.map(({ id }) => id)],
    'deliveries-planned',
  )
  const known = new Map(notices.map((notice) => [notice.id, notice]))
  return rows.map(({ noticeId, ...row }) => ({ ...row, notice: known.get(noticeId)! }))
}
