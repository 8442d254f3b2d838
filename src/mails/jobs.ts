import { defineJob } from '../platform/queue.ts'
import type { Locale } from '../shared/text.ts'
import type { MailData, MailName } from './mails.ts'

/** To whom a mail goes: a person by id, or an address; with a registration, the applicant it names. */
export type Addressee = { userId?: number; address?: string; registrationId?: number; locale?: Locale }

/**
 * Sends the mails that are due; `occurrence` names the tick, or is `nudge`. Which mails is asked of the database: any
 * number of these may run, in any number of workers.
 */
export const deliverMails = defineJob<{ occurrence: string }>('mails.deliver', { retryLimit: 1 })

/** A mail as versions before deliveries queued it; what still waits when a worker is updated becomes a delivery. */
export const sendMail = defineJob<{ [Name in MailName]: { mail: Name; to: Addressee; data: MailData[Name] } }[MailName]>('mails.send-mail')
