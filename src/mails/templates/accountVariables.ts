import type { Settings } from '../../shared/settings.ts'
import type { Locale } from '../../shared/text.ts'
import type { MailData, MailName } from '../mails.ts'
import { mailOffice } from './mailOffice.ts'
import { sayMoment } from './sayMoment.ts'
import type { Variables } from './variables/fill.ts'

/** Somebody who gets a mail: a person of the office, a client, an applicant or just an address. */
export type MailReader = { name: string; email: string; locale: Locale; isStaff: boolean }

/** What every mail may name of its reader and its office. `link` is where the button leads, '' for nowhere. */
export function commonVariables(reader: MailReader, settings: Pick<Settings, 'office'>, link: string): Variables {
  const { name, supportEmail, link: officeLink } = mailOffice(settings, reader.locale)
  return {
    recipient: { name: reader.name, email: reader.email, isStaff: reader.isStaff },
    office: { name, supportEmail, link: officeLink },
    link,
  }
}

/** The variables of a mail about an account. */
export function accountVariables<Name extends MailName>(
  mail: Name,
  data: MailData[Name],
  { reader, settings, link }: { reader: MailReader; settings: Pick<Settings, 'office'>; link: string },
): Variables {
  return { ...commonVariables(reader, settings, link), ...ofItsOwn(data, settings, reader.locale) }
}

function ofItsOwn(data: Partial<MailData['newDevice'] & MailData['registrationRejected'] & MailData['emailChangeNotice']>, { office }: Pick<Settings, 'office'>, locale: Locale): Variables {
  const { device, ip, at, reason, newEmail } = data
  return {
    signIn: { device, address: ip, at: at === undefined ? null : sayMoment(at, office, locale) },
    reason,
    newEmail,
  }
}
