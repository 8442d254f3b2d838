import type { PayloadRequest } from 'payload'
import { sendJob } from '../platform/queue.ts'
import { sqlOf } from '../platform/tx.ts'
import { sendMail, type Addressee } from './jobs.ts'
import type { MailData, MailName } from './mails.ts'

/**
 * Sends a mail to a person (by id) or an address, in the tx of the request: it goes out if, and only if, the change
 * that causes it is committed. The words are chosen when it is sent, in the language the reader has then. `oncePer`
 * seconds: asking often does not fill a mailbox.
 */
export async function mailTo<Name extends MailName>(
  req: PayloadRequest,
  { to, mail, data, oncePer }: { to: number | string | Addressee; mail: Name; data: MailData[Name]; oncePer?: number },
): Promise<void> {
  const addressee: Addressee = typeof to === 'number' ? { userId: to } : typeof to === 'string' ? { address: to } : to
  const { userId, registrationId, address } = addressee
  const key = `${mail}:${userId ?? ''}:${registrationId ?? ''}:${address ?? ''}`
  const throttle = oncePer === undefined ? {} : { singletonKey: key, singletonSeconds: oncePer }
  await sendJob(req, sendMail, { mail, to: addressee, data } as never, throttle)
}

/** Sends a mail to every active administrator. */
export async function mailToAdmins<Name extends MailName>(
  req: PayloadRequest,
  { mail, data }: { mail: Name; data: MailData[Name] },
): Promise<void> {
  const admins = await sqlOf(req)<{ id: number }>(`select id from users where role = 'admin' and status = 'active' order by id`)
  for (const { id } of admins) await mailTo(req, { to: id, mail, data })
}
