import type { Payload } from 'payload'
import { env } from '../../platform/env.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { notedServer, type ServerNote } from '../deliver/mailServer.ts'

/** `outbox`: there is no mail server, mails stay in the house. `unknown`: nothing has been sent yet. */
export type MailState = 'up' | 'down' | 'outbox' | 'unknown'

/** The mail server and the mails that wait for it, with figures: for admins. Moments are ISO texts. */
export type MailStatus = {
  state: MailState
  /** Since when it stands so; null where nobody has needed it yet. */
  since: string | null
  checkedAt: string | null
  /** Why it takes no mail. */
  reason: string | null
  /** Mails that are due, those that are due later, those being sent now, and those given up. */
  waiting: { count: number; oldestAt: string | null }
  later: number
  sending: number
  failed: number
  bounced: number
}

/** How the mail server stands, in one word. One small row is read; for a health check, and safe to tell anybody. */
export async function mailState(payload: Payload): Promise<MailState> {
  return stateOf(env().SMTP_URL === undefined ? null : await notedServer(payload))
}

export async function mailStatus(payload: Payload): Promise<MailStatus> {
  const noted = env().SMTP_URL === undefined ? null : await notedServer(payload)
  const [figures] = await sqlOnPool(payload)<{ due: number; oldestAt: string | null; later: number; sending: number; failed: number; bounced: number }>(
    `select (count(*) filter (where state = 'waiting' and due_at <= now()))::int as due,
       min(due_at) filter (where state = 'waiting' and due_at <= now()) as "oldestAt",
       (count(*) filter (where state = 'waiting' and due_at > now()))::int as later,
       (count(*) filter (where state = 'sending'))::int as sending,
       (select count(*)::int from deliveries where channel = 'email' and state = 'failed') as failed,
       (select count(*)::int from bounced_addresses) as bounced
     from deliveries where channel = 'email' and state in ('waiting', 'sending')`,
    [],
    undefined,
    true,
  )
  const { due = 0, oldestAt = null, later = 0, sending = 0, failed = 0, bounced = 0 } = figures ?? {}
  return {
    state: stateOf(noted), since: noted?.since ?? null, checkedAt: noted?.checkedAt ?? null, reason: noted?.reason ?? null,
    waiting: { count: due, oldestAt }, later, sending, failed, bounced,
  }
}

function stateOf(noted: ServerNote | null): MailState {
  if (env().SMTP_URL === undefined) return 'outbox'
  return noted?.state ?? 'unknown'
}
