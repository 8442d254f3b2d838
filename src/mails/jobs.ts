import { defineJob } from '../platform/queue.ts'
import type { Locale } from '../shared/text.ts'
import type { MailData, MailName } from './mails.ts'

/** To whom a mail goes: a person by id, or an address; with a registration, the applicant it names. */
export type Addressee = { userId?: number; address?: string; registrationId?: number; locale?: Locale }

/** A mail on its way. No secret travels here: links that open something are made when the mail is sent. */
export const sendMail = defineJob<{ [Name in MailName]: { mail: Name; to: Addressee; data: MailData[Name] } }[MailName]>('mails.send-mail')
