import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Locale } from '../shared/text.ts'
import { nudgeDelivery } from './deliver/nudgeDelivery.ts'
import type { MailData, MailName } from './mails.ts'

/** To whom a mail goes: a person by id, or an address; with a registration, the applicant it names. */
export type Addressee = { userId?: number; address?: string; registrationId?: number; locale?: Locale }

/**
 * Sends a mail to a person (by id) or an address, in the tx of the request: it goes out if, and only if, the change
 * that causes it is committed. The words are chosen when it is sent, in the language the reader has then. `oncePer`
 * seconds: asking often does not fill a mailbox. An `id` (uuid) that was taken already is not taken twice.
 */
export async function mailTo<Name extends MailName>(
  req: PayloadRequest,
  { to, mail, data, oncePer, id }: { to: number | string | Addressee; mail: Name; data: MailData[Name]; oncePer?: number; id?: string },
): Promise<void> {
  const addressee: Addressee = typeof to === 'number' ? { userId: to } : typeof to === 'string' ? { address: to } : to
  const { userId, registrationId, address, locale } = addressee
  const key = oncePer === undefined ? null : `${mail}:${userId ?? ''}:${registrationId ?? ''}:${address ?? ''}`
  if (key !== null) await releaseKey(req, key, oncePer!)
  const planned = await sqlOf(req)(
    `insert into deliveries (id, channel, recipient_id, registration_id, address, template, data, locale, critical, state, once_key)
     values (coalesce($1::uuid, gen_random_uuid()), 'email', $2, $3, $4, $5, $6, $7, true, 'waiting', $8)
     on conflict do nothing returning id`,
    [id ?? null, userId ?? null, registrationId ?? null, address ?? null, mail, JSON.stringify(data), locale ?? null, key],
  )
  if (planned.length > 0) await nudgeDelivery(req)
}

/** The key of a mail is free again when its time is over, or when nothing came of that mail. */
async function releaseKey(req: PayloadRequest, key: string, seconds: number): Promise<void> {
  await sqlOf(req)(
    `update deliveries set once_key = null where once_key = $1
       and (created_at <= clock_timestamp() - make_interval(secs => $2) or state in ('failed', 'skipped', 'cancelled'))`,
    [key, seconds],
  )
}
