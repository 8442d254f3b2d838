import type { AccountTemplate } from '../templateKeys.ts'
import { dear, greeting, type ReleaseTemplate } from './templateWords.ts'

type Key = Exclude<AccountTemplate, 'emailVerification' | 'alreadyRegistered' | 'registrationReceived' | 'registrationApproved' | 'registrationRejected' | 'welcome'>

/** Passwords, sign-ins and the address of an account. */
export const accountTexts: Record<Key, ReleaseTemplate> = {
  passwordReset: {
    name: { en: 'Password reset', ar: 'إعادة تعيين كلمة المرور' },
    en: {
      subject: 'Choose a new password for {{ office.name }}',
      body: `${dear}
Somebody asked to choose a new password for your account at {{ office.name }}. The link below works once, within one hour.
If this was not you, there is nothing to do: your password stays as it is.`,
      button: 'Choose a new password',
    },
    ar: {
      subject: 'اختيار كلمة مرور جديدة لدى {{ office.name }}',
      body: `${greeting}
وصلنا طلب لاختيار كلمة مرور جديدة لحسابك لدى {{ office.name }}. الرابط أدناه صالح لمرة واحدة خلال ساعة.
إذا لم يصدر هذا الطلب منك فلا يلزم أي إجراء، وتبقى كلمة مرورك كما هي.`,
      button: 'اختيار كلمة مرور جديدة',
    },
  },
  passwordChanged: {
    name: { en: 'Password changed', ar: 'تغيير كلمة المرور' },
    en: {
      subject: 'Your password for {{ office.name }} was changed',
      body: `${dear}
The password of your account was changed, and its other sessions have ended.
**If this was not you,** choose a new password at once{% if office.supportEmail %} and write to {{ office.supportEmail }}{% else %} and tell the office{% endif %}.`,
      button: 'This was not me',
    },
    ar: {
      subject: 'تم تغيير كلمة مرورك لدى {{ office.name }}',
      body: `${greeting}
تم تغيير كلمة مرور حسابك وانتهت جلساته الأخرى.
**إذا لم يكن هذا التغيير منك** فاختر كلمة مرور جديدة فوراً{% if office.supportEmail %} وراسلنا على {{ office.supportEmail }}{% else %} وأبلغ المكتب{% endif %}.`,
      button: 'لم أغيّرها',
    },
  },
  newDevice: {
    name: { en: 'Sign-in from a new device', ar: 'دخول من جهاز جديد' },
    en: {
      subject: 'Sign-in to {{ office.name }} from a new device',
      body: `${dear}
Your account was used from a device or network that is new to it:
- When: {{ signIn.at }}
- Device: {{ signIn.device | default: "unknown" }}
{% if signIn.address %}
- Address: {{ signIn.address }}
{% endif %}
If this was you, all is well. If not, choose a new password at once: that ends every session.`,
      button: 'This was not me',
    },
    ar: {
      subject: 'دخول إلى {{ office.name }} من جهاز جديد',
      body: `${greeting}
استُخدم حسابك من جهاز أو شبكة لم يُستخدم منها من قبل:
- الوقت: {{ signIn.at }}
- الجهاز: {{ signIn.device | default: "غير معروف" }}
{% if signIn.address %}
- العنوان: {{ signIn.address }}
{% endif %}
إن كان الدخول منك فلا يلزم أي إجراء. وإلا فاختر كلمة مرور جديدة فوراً، فهذا ينهي جميع الجلسات.`,
      button: 'لم يكن الدخول مني',
    },
  },
  emailChangeConfirm: {
    name: { en: 'New email address: confirmation', ar: 'تأكيد بريد إلكتروني جديد' },
    en: {
      subject: 'Confirm your new email address for {{ office.name }}',
      body: `${dear}
Please confirm that your account shall use **{{ recipient.email }}** from now on. The link below works once, within one day; until then the old address stays.
If you know nothing of this, there is nothing to do.`,
      button: 'Use this address',
    },
    ar: {
      subject: 'تأكيد بريدك الإلكتروني الجديد لدى {{ office.name }}',
      body: `${greeting}
يرجى تأكيد أن حسابك سيستخدم **{{ recipient.email }}** من الآن. الرابط أدناه صالح لمرة واحدة خلال يوم، ويبقى العنوان السابق حتى التأكيد.
إذا لم تكن على علم بذلك فلا يلزم أي إجراء.`,
      button: 'استخدام هذا العنوان',
    },
  },
  emailChangeNotice: {
    name: { en: 'New email address: notice', ar: 'إشعار بتغيير البريد الإلكتروني' },
    en: {
      subject: 'Your email address at {{ office.name }} is about to change',
      body: `${dear}
The address of your account shall become **{{ newEmail }}**. This happens when it is confirmed from there.
**If this was not you,** choose a new password at once: that cancels the change.{% if office.supportEmail %} Then write to {{ office.supportEmail }}.{% endif %}`,
      button: 'This was not me',
    },
    ar: {
      subject: 'سيتغير بريدك الإلكتروني لدى {{ office.name }}',
      body: `${greeting}
سيصبح عنوان حسابك **{{ newEmail }}** عند تأكيده من ذلك العنوان.
**إذا لم تطلب ذلك** فاختر كلمة مرور جديدة فوراً، فهذا يلغي التغيير.{% if office.supportEmail %} ثم راسلنا على {{ office.supportEmail }}.{% endif %}`,
      button: 'لم أطلب ذلك',
    },
  },
}
