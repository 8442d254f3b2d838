import type { AccountTemplate } from '../templateKeys.ts'
import { maybe, text, type TemplateVariable } from './templateVariable.ts'

/** What mails about an account name beside what every mail does. */
export const ofAccounts: Record<AccountTemplate, readonly TemplateVariable[]> = {
  emailVerification: [],
  alreadyRegistered: [],
  registrationReceived: [],
  registrationApproved: [],
  registrationRejected: [maybe('reason', { en: 'Why it was not approved', ar: 'سبب عدم الموافقة' }, { en: 'The commercial registration has expired.', ar: 'انتهت صلاحية السجل التجاري.' })],
  welcome: [],
  passwordReset: [],
  passwordChanged: [],
  newDevice: [
    maybe('signIn.device', { en: 'Browser and system', ar: 'المتصفح والنظام' }, 'Firefox, Windows'),
    maybe('signIn.address', { en: 'Address in the network', ar: 'العنوان على الشبكة' }, '203.0.113.7'),
    text('signIn.at', { en: 'When', ar: 'الوقت' }, '22/11/2026 09:30'),
  ],
  emailChangeConfirm: [],
  emailChangeNotice: [text('newEmail', { en: 'The address it shall become', ar: 'العنوان الجديد' }, 'huda.salem@example.com')],
}
