import type { Locale } from '../shared/text.ts'
import type { LinkPurpose } from './mailLink.ts'
import { accountMails } from './texts/accountMails.ts'
import { registrationMails } from './texts/registrationMails.ts'
import { signInMails } from './texts/signInMails.ts'

/** What a text may name beside its own data. `link` leads where the mail is about; it may hold a secret. */
export type MailFacts = { name: string; email: string; officeName: string; supportEmail: string; link: string; locale: Locale }

/** A mail in words: paragraphs, and one button. */
export type MailText = { subject: string; paragraphs: string[]; button?: string }

/** A kind of mail: its words in each language, and where its link leads. */
export type Mail<Data extends object> = {
  /** A page of the office, or a link that is made for this mail alone and works once. */
  link: { page: string } | { secret: LinkPurpose; page: string } | null
  text: Record<Locale, (facts: MailFacts & Data) => MailText>
}

/** Every mail about accounts. A new one is an entry in one of the lists, and its data here. */
export type MailData = {
  emailVerification: object
  alreadyRegistered: object
  registrationReceived: object
  registrationWaiting: { applicant: string; applicantEmail: string; company: string }
  registrationApproved: object
  registrationRejected: { reason: string }
  welcome: object
  passwordReset: object
  passwordChanged: object
  newDevice: { device: string; ip: string; at: string }
  emailChangeConfirm: object
  emailChangeNotice: { newEmail: string }
}
export type MailName = keyof MailData

export const mails: { [Name in MailName]: Mail<MailData[Name]> } = { ...registrationMails, ...signInMails, ...accountMails }
