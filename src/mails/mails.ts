import type { LinkPurpose } from './mailLink.ts'

/** Where the button of a mail leads: a page of the office, or a link made for this mail alone that works once. */
export type MailTarget = { page: string } | { secret: LinkPurpose; page: string } | null

/** Every mail about accounts, with what it tells beside its reader. Its words are those of the template of that name. */
export type MailData = {
  emailVerification: object
  alreadyRegistered: object
  registrationReceived: object
  registrationApproved: object
  registrationRejected: { reason: string }
  welcome: object
  passwordReset: object
  passwordChanged: object
  /** `at` is ISO. */
  newDevice: { device: string; ip: string; at: string }
  emailChangeConfirm: object
  emailChangeNotice: { newEmail: string }
}
export type MailName = keyof MailData

export const mailTargets: Record<MailName, MailTarget> = {
  emailVerification: { secret: 'verifyEmail', page: '/verify-email' },
  alreadyRegistered: { page: '/forgot' },
  registrationReceived: null,
  registrationApproved: { page: '/admin/login' },
  registrationRejected: null,
  welcome: { page: '/admin/login' },
  passwordReset: { secret: 'resetPassword', page: '/reset' },
  passwordChanged: { page: '/forgot' },
  newDevice: { page: '/forgot' },
  emailChangeConfirm: { secret: 'changeEmail', page: '/verify-email' },
  emailChangeNotice: { page: '/forgot' },
}
