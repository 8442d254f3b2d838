import type { PayloadRequest } from 'payload'
import type { ComposedMail, LeasedDelivery, SkipReason } from '../mails/deliver/delivery.ts'
import { nudgeDelivery } from '../mails/deliver/nudgeDelivery.ts'
import type { RenderedMail } from '../mails/templates/renderTemplate.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { isLocale, type Locale } from '../shared/text.ts'

/** The template a test mail goes by in the log of deliveries: its words were written for this one mail. */
export const testTemplate = 'test'

type TestData = RenderedMail & { of: string }

/** So many of them somebody may send themselves in so many minutes. */
export const testsAtMost = { mails: 20, minutes: 10 } as const

/**
 * Sends somebody a mail as it was shown to them, like any other: it stands in the log with what the mail server said.
 * Raises RATE_LIMITED where they had enough of them; counted under a lock, so that many at once are not more.
 */
export async function sendTestMail(req: PayloadRequest, { to, locale, key, mail }: { to: number; locale: Locale; key: string; mail: RenderedMail }): Promise<string> {
  return inTx(req, async () => {
    await sqlOf(req)(`select pg_advisory_xact_lock(hashtext('test mail'), $1)`, [to])
    const [earlier] = await sqlOf(req)<{ count: number; seconds: number }>(
      `select count(*)::int as count, ceil($3 * 60 - extract(epoch from now() - min(created_at)))::int as seconds
       from deliveries where recipient_id = $1 and template = $2 and created_at > now() - make_interval(mins => $3)`,
      [to, testTemplate, testsAtMost.minutes],
    )
    if (earlier && earlier.count >= testsAtMost.mails) throw new DomainError('RATE_LIMITED', { seconds: Math.max(1, earlier.seconds) })
    const [sent] = await sqlOf(req)<{ id: string }>(
      `insert into deliveries (channel, recipient_id, template, data, locale, critical, state) values ('email', $1, $2, $3, $4, true, 'waiting') returning id`,
      [to, testTemplate, JSON.stringify({ of: key, ...mail } satisfies TestData), locale],
    )
    await nudgeDelivery(req)
    return sent!.id
  })
}

/** A test mail in the words it was sent off with, to who is an administrator still: it may speak of any transaction. */
export async function composeTestMail(req: PayloadRequest, { recipientId, locale, data }: LeasedDelivery): Promise<ComposedMail | { skip: SkipReason }> {
  const [reader] = await sqlOf(req)<{ name: string; email: string }>(`select name, email from users where id = $1 and status = 'active' and role = 'admin'`, [recipientId])
  if (!reader || recipientId === null) return { skip: 'recipientGone' }
  const { subject, html, text } = data as TestData
  const to = { address: reader.email, name: reader.name, locale: isLocale(locale) ? locale : 'en', userId: recipientId } as const
  return { to, subject, html, text, transactionId: null, unsubscribe: null, secret: false }
}
