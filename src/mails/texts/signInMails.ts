import type { Mail, MailData } from '../mails.ts'

/** Passwords and sign-ins. */
export const signInMails: { [Name in 'passwordReset' | 'passwordChanged' | 'newDevice']: Mail<MailData[Name]> } = {
  passwordReset: {
    link: { secret: 'resetPassword', page: '/reset' },
    text: {
      en: ({ name, officeName }) => ({
        subject: `Choose a new password for ${officeName}`,
        paragraphs: [
          `Dear ${name},`,
          'somebody asked to choose a new password for your account. The link works once, for one hour.',
          'If this was not you, do nothing: your password stays as it is.',
        ],
        button: 'Choose a new password',
      }),
      ar: ({ name, officeName }) => ({
        subject: `اختيار كلمة مرور جديدة لدى ${officeName}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          'وصلنا طلب لاختيار كلمة مرور جديدة لحسابك. الرابط صالح لمرة واحدة خلال ساعة.',
          'إذا لم تطلب ذلك فتجاهل الرسالة وستبقى كلمة مرورك كما هي.',
        ],
        button: 'اختيار كلمة مرور جديدة',
      }),
    },
  },
  passwordChanged: {
    link: { page: '/forgot' },
    text: {
      en: ({ name, officeName, supportEmail }) => ({
        subject: `Your password for ${officeName} was changed`,
        paragraphs: [
          `Dear ${name},`,
          'the password of your account was changed, and its other sessions have ended.',
          `If this was not you, choose a new one at once${supportEmail ? ` and write to ${supportEmail}` : ' and tell the office'}.`,
        ],
        button: 'This was not me',
      }),
      ar: ({ name, officeName, supportEmail }) => ({
        subject: `تم تغيير كلمة مرورك لدى ${officeName}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          'تم تغيير كلمة مرور حسابك وانتهت جلساته الأخرى.',
          `إذا لم تكن أنت من غيّرها فاختر كلمة جديدة فوراً${supportEmail ? ` وراسل ${supportEmail}` : ' وأبلغ المكتب'}.`,
        ],
        button: 'لم أغيّرها',
      }),
    },
  },
  newDevice: {
    link: { page: '/forgot' },
    text: {
      en: ({ name, officeName, device, ip, at }) => ({
        subject: `Sign-in to ${officeName} from a new device`,
        paragraphs: [
          `Dear ${name},`,
          `your account was used from a device or network that is new to it: ${device || 'unknown browser'}${ip ? `, address ${ip}` : ''}, ${at} (UTC).`,
          'If this was you, all is well. If not, choose a new password at once; that ends every session.',
        ],
        button: 'This was not me',
      }),
      ar: ({ name, officeName, device, ip, at }) => ({
        subject: `دخول إلى ${officeName} من جهاز جديد`,
        paragraphs: [
          `السيد/ة ${name}،`,
          `استُخدم حسابك من جهاز أو شبكة لم يُستخدم منها من قبل: ${device || 'متصفح غير معروف'}${ip ? `، العنوان ${ip}` : ''}، ${at} (UTC).`,
          'إن كنت أنت فلا يلزم شيء. وإلا فاختر كلمة مرور جديدة فوراً، فهذا ينهي كل الجلسات.',
        ],
        button: 'لم أكن أنا',
      }),
    },
  },
}
