import type { PayloadRequest } from 'payload'
import { env } from '../../platform/env.ts'
import { keepInOutbox } from '../../platform/mail.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { hasBounced } from './bounces.ts'
import { leaseSeconds } from './claimDue.ts'
import type { Compose, ComposedMail, LeasedDelivery, SkipReason } from './delivery.ts'
import { headerLines, headOf } from './headOf.ts'
import { isMailable, oneLine } from './mailAddress.ts'

/** A mail whose try is on record: from here on it may have been sent. `attempt` is the record, `lease` begun anew. */
export type PreparedMail = { mail: ComposedMail; attempt: string; lease: string }

/**
 * Words a mail and puts its try on record, in one tx, before anything is said to a mail server. Null when there is nothing
 * to send: it is not to be sent any more (which is noted), a house without a mail server has kept it, or its lease went
 * to somebody else.
 */
export async function prepareMail(req: PayloadRequest, delivery: LeasedDelivery, compose: Compose): Promise<PreparedMail | null> {
  return inTx(req, async () => {
    const [held] = await sqlOf(req)(
      `select 1 from deliveries where id = $1 and state = 'sending' and lease_until = $2::timestamptz for update`,
      [delivery.id, delivery.lease],
      'delivery-hold',
    )
    if (!held) return null
    const mail = await compose(req, delivery)
    const skip = 'skip' in mail ? mail.skip : await obstacle(req, delivery, mail.to.address)
    if (skip !== null || 'skip' in mail) {
      await leaveOut(req, delivery.id, skip as SkipReason)
      return null
    }
    if (env().SMTP_URL !== undefined) return beginTry(req, delivery, mail)
    await keep(req, delivery, mail)
    return null
  })
}

async function obstacle(req: PayloadRequest, { critical }: LeasedDelivery, address: string): Promise<SkipReason | null> {
  if (!isMailable(address)) return 'addressInvalid'
  return !critical && (await hasBounced(req, address)) ? 'bounced' : null
}

async function leaveOut(req: PayloadRequest, id: string, reason: SkipReason): Promise<void> {
  await sqlOf(req)(
    `update deliveries set state = 'skipped', reason = $2, lease_until = null, ended_at = clock_timestamp() where id = $1`,
    [id, reason],
  )
}

/** The lease begins anew, so that composing takes nothing off the time that sending may last. */
async function beginTry(req: PayloadRequest, { id, round, tries }: LeasedDelivery, mail: ComposedMail): Promise<PreparedMail> {
  const [begun] = await sqlOf(req)<{ attempt: string; lease: string }>(
    `with renewed as (
       update deliveries set lease_until = clock_timestamp() + make_interval(secs => $2), sent_to = $3,
         domain = lower(substring($3 from '@([^@]*)$')), subject = $4
       where id = $1 returning id, lease_until::text as lease
     ), noted as (
       insert into delivery_attempts (delivery_id, round, try, at, sent_to) select id, $5, $6, clock_timestamp(), $3 from renewed returning id
     ) select noted.id::text as attempt, renewed.lease from noted, renewed`,
    [id, leaseSeconds(), mail.to.address, oneLine(mail.subject), round, tries],
    'delivery-begin-try',
  )
  return { mail, ...begun! }
}

/** Without a mail server the mail is delivered where it is kept, and with it. */
async function keep(req: PayloadRequest, delivery: LeasedDelivery, mail: ComposedMail): Promise<void> {
  const { id, template } = delivery
  const { to, subject, text, html, secret } = mail
  const line = oneLine(subject)
  const headers = headerLines(await headOf(req, delivery, mail))
  await keepInOutbox(req, { id, mail: template, locale: to.locale, to: to.address, subject: line, text, html, headers, secret })
  await sqlOf(req)(
    `update deliveries set state = 'delivered', reason = null, lease_until = null, ended_at = clock_timestamp(), sent_to = $2,
       domain = lower(substring($2 from '@([^@]*)$')), subject = $3, code = null, answer = null
     where id = $1`,
    [id, to.address, line],
    'delivery-keep',
  )
}
