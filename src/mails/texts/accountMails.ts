import type { Mail, MailData } from '../mails.ts'

/** Changes of the account itself. */
export const accountMails: { [Name in 'emailChangeConfirm' | 'emailChangeNotice']: Mail<MailData[Name]> } = {
  emailChangeConfirm: {
    link: { secret: 'changeEmail', page: '/verify-email' },
    text: {
      en: ({ name, officeName, email }) => ({
        subject: `Confirm your new email address for ${officeName}`,
        paragraphs: [
          `Dear ${name},`,
          `please confirm that your account shall use ${email} from now on. The link works once, for one day; until then the old address stays.`,
          'If you do not know of this, do nothing.',
        ],
        button: 'Use this address',
      }),
      ar: ({ name, officeName, email }) => ({
        subject: `تأكيد بريدك الإلكتروني الجديد لدى ${officeName}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          `يرجى تأكيد أن حسابك سيستخدم ${email} من الآن. الرابط صالح لمرة واحدة خلال يوم، ويبقى العنوان القديم حتى التأكيد.`,
          'إذا لم تكن على علم بذلك فتجاهل الرسالة.',
        ],
        button: 'استخدام هذا العنوان',
      }),
    },
  },
  emailChangeNotice: {
    link: { page: '/forgot' },
    text: {
      en: ({ name, officeName, newEmail, supportEmail }) => ({
        subject: `Your email address at ${officeName} is about to change`,
        paragraphs: [
          `Dear ${name},`,
          `the address of your account shall become ${newEmail}; this happens when it is confirmed from there.`,
          `If this was not you, choose a new password at once: that cancels the change${supportEmail ? `. Then write to ${supportEmail}` : ''}.`,
        ],
        button: 'This was not me',
      }),
      ar: ({ name, officeName, newEmail, supportEmail }) => ({
        subject: `سيتغير بريدك الإلكتروني لدى ${officeName}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          `سيصبح عنوان حسابك ${newEmail} عند تأكيده من ذلك العنوان.`,
          `إذا لم تطلب ذلك فاختر كلمة مرور جديدة فوراً فهذا يلغي التغيير${supportEmail ? `، ثم راسل ${supportEmail}` : ''}.`,
        ],
        button: 'لم أطلب ذلك',
      }),
    },
  },
}
