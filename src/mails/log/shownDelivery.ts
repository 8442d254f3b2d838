import type { DeliveryState } from '../../shared/mailStates.ts'

/** A mail as the log shows it: never its text, never what links of it opened. Moments are ISO texts. */
export type ShownDelivery = {
  id: string
  template: string
  /** What happened; null for mails about an account and digests. */
  event: string | null
  state: DeliveryState
  /** Why it stands so, where that is not plain: `bounced`, `hidden`, `recipientGone`, `outdated`, `addressInvalid`, `noSuchAddress`, `refused`, `givenUp`, `mailServer` … */
  reason: string | null
  /** Where it went, or will go as things stand. */
  to: string | null
  recipient: { id: number; name: string } | null
  transaction: { id: number; reference: string } | null
  subject: string | null
  critical: boolean
  createdAt: string
  /** When the next try is due, while there will be one. */
  dueAt: string | null
  endedAt: string | null
  /** How often it was begun anew by hand, from 1, and the tries since. */
  round: number
  tries: number
  /** What the mail server said last. */
  code: number | null
  answer: string | null
}

/** One try, as the log shows it. `code` and `answer` are null where no answer came; then `problem` says why, unless the worker died. */
export type ShownAttempt = {
  round: number
  try: number
  at: string
  to: string
  code: number | null
  answer: string | null
  problem: string | null
  durationMs: number | null
}

/** The columns of a delivery `d` with its notice `n`, transaction `t` and person `u`. */
export const shownColumns = `d.id, d.template, n.event, d.state, d.reason, d.sent_to as "to",
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as recipient,
  case when t.id is null then null else json_build_object('id', t.id, 'reference', t.reference) end as transaction,
  d.subject, d.critical, d.created_at as "createdAt",
  case when d.state in ('waiting', 'digest', 'planned') then d.due_at end as "dueAt", d.ended_at as "endedAt",
  d.round, d.tries, d.code, d.answer`

export const shownJoins = `left join notices n on n.id = d.notice_id left join transactions t on t.id = n.transaction_id
  left join users u on u.id = d.recipient_id`
