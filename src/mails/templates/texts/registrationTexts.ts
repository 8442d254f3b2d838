import { dear, greeting, type ReleaseTemplate } from './templateWords.ts'

type Key =
  | 'emailVerification' | 'alreadyRegistered' | 'registrationReceived' | 'registrationWaiting' | 'registrationApproved' | 'registrationRejected' | 'welcome'

/** From the first word of an applicant to the account that works. */
export const registrationTexts: Record<Key, ReleaseTemplate> = {
  emailVerification: {
    name: { en: 'Email verification', ar: 'تأكيد البريد الإلكتروني' },
    en: {
      subject: 'Confirm your email address for {{ office.name }}',
      body: `${dear}
You asked for an account at {{ office.name }}. Please confirm that this address is yours; the link below works once, within two days.
If this was not you, there is nothing to do: no account will be made.`,
      button: 'Confirm my address',
    },
    ar: {
      subject: 'تأكيد بريدك الإلكتروني لدى {{ office.name }}',
      body: `${greeting}
وصلنا طلب فتح حساب لدى {{ office.name }}. يرجى تأكيد أن هذا العنوان لك، والرابط أدناه صالح لمرة واحدة خلال يومين.
إذا لم يصدر هذا الطلب منك فلا يلزم أي إجراء، ولن يُفتح أي حساب.`,
      button: 'تأكيد العنوان',
    },
  },
  alreadyRegistered: {
    name: { en: 'Already registered', ar: 'حساب قائم' },
    en: {
      subject: 'You already have an account at {{ office.name }}',
      body: `${dear}
Somebody, perhaps you, tried to register with this address, which has an account already. Nothing was changed.
If you have forgotten the password, you can choose a new one.`,
      button: 'Choose a new password',
    },
    ar: {
      subject: 'لديك حساب لدى {{ office.name }} بالفعل',
      body: `${greeting}
جرت محاولة تسجيل بهذا العنوان، وهو مرتبط بحساب قائم. لم يتغير شيء.
إذا نسيت كلمة المرور فيمكنك اختيار كلمة جديدة.`,
      button: 'اختيار كلمة مرور جديدة',
    },
  },
  registrationReceived: {
    name: { en: 'Registration received', ar: 'استلام طلب التسجيل' },
    en: {
      subject: '{{ office.name }} has received your registration',
      body: `${dear}
Thank you for registering. The office is looking at your request, and you will hear from us as soon as it is decided.`,
    },
    ar: {
      subject: 'استلام طلب تسجيلك لدى {{ office.name }}',
      body: `${greeting}
نشكرك على التسجيل. طلبك قيد المراجعة، وسنوافيك بالنتيجة فور البت فيه.`,
    },
  },
  registrationWaiting: {
    name: { en: 'Registration waiting', ar: 'تسجيل بانتظار الموافقة' },
    en: {
      subject: 'Registration of {{ applicant.name }} is waiting',
      body: `${dear}
**{{ applicant.name }}** ({{ applicant.email }}){% if applicant.company %}, {{ applicant.company }},{% endif %} has registered and waits for the approval of an administrator.`,
      button: 'See who is waiting',
    },
    ar: {
      subject: 'طلب تسجيل بانتظار الموافقة: {{ applicant.name }}',
      body: `${greeting}
طلب التسجيل المقدم من **{{ applicant.name }}** ({{ applicant.email }}){% if applicant.company %} من {{ applicant.company }}{% endif %} بانتظار موافقة مدير النظام.`,
      button: 'عرض طلبات التسجيل',
    },
  },
  registrationApproved: {
    name: { en: 'Registration approved', ar: 'قبول التسجيل' },
    en: {
      subject: 'Your account at {{ office.name }} is approved',
      body: `${dear}
Your registration was approved. You can sign in with **{{ recipient.email }}** and the password you chose.`,
      button: 'Sign in',
    },
    ar: {
      subject: 'تمت الموافقة على حسابك لدى {{ office.name }}',
      body: `${greeting}
تمت الموافقة على تسجيلك. يمكنك الدخول بالعنوان **{{ recipient.email }}** وكلمة المرور التي اخترتها.`,
      button: 'تسجيل الدخول',
    },
  },
  registrationRejected: {
    name: { en: 'Registration rejected', ar: 'رفض التسجيل' },
    en: {
      subject: 'Your registration at {{ office.name }}',
      body: `${dear}
We are sorry: your registration was not approved.
{% if reason %}
> {{ reason }}
{% endif %}
{% if office.supportEmail %}
If you have questions, please write to {{ office.supportEmail }}.
{% endif %}`,
    },
    ar: {
      subject: 'طلب تسجيلك لدى {{ office.name }}',
      body: `${greeting}
نعتذر إليك، لم تتم الموافقة على طلب تسجيلك.
{% if reason %}
> {{ reason }}
{% endif %}
{% if office.supportEmail %}
للاستفسار يرجى مراسلتنا على {{ office.supportEmail }}.
{% endif %}`,
    },
  },
  welcome: {
    name: { en: 'Welcome', ar: 'ترحيب' },
    en: {
      subject: 'Welcome to {{ office.name }}',
      body: `${dear}
Your account for **{{ recipient.email }}** is ready. If you do not know its password, choose one by “Forgot password” on the sign-in page.`,
      button: 'Sign in',
    },
    ar: {
      subject: 'مرحباً بك في {{ office.name }}',
      body: `${greeting}
حسابك بالعنوان **{{ recipient.email }}** جاهز. إذا كنت لا تعرف كلمة المرور فاختر واحدة عبر «نسيت كلمة المرور» في صفحة الدخول.`,
      button: 'تسجيل الدخول',
    },
  },
}
