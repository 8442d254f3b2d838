import type { Mail, MailData } from '../mails.ts'

type Names = 'emailVerification' | 'alreadyRegistered' | 'registrationReceived' | 'registrationWaiting' | 'registrationApproved' | 'registrationRejected' | 'welcome'

/** From the first word of an applicant to the account that works. */
export const registrationMails: { [Name in Names]: Mail<MailData[Name]> } = {
  emailVerification: {
    link: { secret: 'verifyEmail', page: '/verify-email' },
    text: {
      en: ({ name, officeName }) => ({
        subject: `Confirm your email address for ${officeName}`,
        paragraphs: [
          `Dear ${name},`,
          `you asked for an account at ${officeName}. Please confirm that this address is yours; the link works once, for two days.`,
          'If this was not you, do nothing: no account will be made.',
        ],
        button: 'Confirm my address',
      }),
      ar: ({ name, officeName }) => ({
        subject: `تأكيد بريدك الإلكتروني لدى ${officeName}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          `وصلنا طلب فتح حساب لدى ${officeName}. يرجى تأكيد أن هذا العنوان لك، والرابط صالح لمرة واحدة خلال يومين.`,
          'إذا لم تطلب ذلك فتجاهل الرسالة ولن يُفتح أي حساب.',
        ],
        button: 'تأكيد العنوان',
      }),
    },
  },
  alreadyRegistered: {
    link: { page: '/forgot' },
    text: {
      en: ({ name, officeName }) => ({
        subject: `You already have an account at ${officeName}`,
        paragraphs: [
          `Dear ${name},`,
          'somebody, perhaps you, tried to register with this address, which has an account already. Nothing was changed.',
          'If you forgot the password, you can choose a new one.',
        ],
        button: 'Choose a new password',
      }),
      ar: ({ name, officeName }) => ({
        subject: `لديك حساب لدى ${officeName} بالفعل`,
        paragraphs: [
          `السيد/ة ${name}،`,
          'جرت محاولة تسجيل بهذا العنوان، ربما من قبلك، وهو مرتبط بحساب قائم. لم يتغير شيء.',
          'إذا نسيت كلمة المرور فيمكنك اختيار كلمة جديدة.',
        ],
        button: 'اختيار كلمة مرور جديدة',
      }),
    },
  },
  registrationReceived: {
    link: null,
    text: {
      en: ({ name, officeName }) => ({
        subject: `${officeName} has received your registration`,
        paragraphs: [`Dear ${name},`, 'thank you for registering. The office looks at your request now; we will write to you as soon as it is decided.'],
      }),
      ar: ({ name, officeName }) => ({
        subject: `استلم ${officeName} طلب تسجيلك`,
        paragraphs: [`السيد/ة ${name}،`, 'نشكرك على التسجيل. طلبك قيد المراجعة وسنراسلك فور البت فيه.'],
      }),
    },
  },
  registrationWaiting: {
    link: { page: '/admin/collections/users?where[status][equals]=pending' },
    text: {
      en: ({ name, applicant, applicantEmail, company }) => ({
        subject: `Registration of ${applicant} is waiting`,
        paragraphs: [
          `Dear ${name},`,
          `${applicant} (${applicantEmail})${company ? `, ${company},` : ''} has registered and waits for the approval of an administrator.`,
        ],
        button: 'See who is waiting',
      }),
      ar: ({ name, applicant, applicantEmail, company }) => ({
        subject: `طلب تسجيل بانتظار الموافقة: ${applicant}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          `سجّل ${applicant} (${applicantEmail})${company ? ` من ${company}` : ''} وهو بانتظار موافقة مدير النظام.`,
        ],
        button: 'عرض طلبات التسجيل',
      }),
    },
  },
  registrationApproved: {
    link: { page: '/admin/login' },
    text: {
      en: ({ name, officeName, email }) => ({
        subject: `Your account at ${officeName} is approved`,
        paragraphs: [`Dear ${name},`, `your registration was approved. You can sign in with ${email} and the password you chose.`],
        button: 'Sign in',
      }),
      ar: ({ name, officeName, email }) => ({
        subject: `تمت الموافقة على حسابك لدى ${officeName}`,
        paragraphs: [`السيد/ة ${name}،`, `تمت الموافقة على تسجيلك. يمكنك الدخول بالعنوان ${email} وكلمة المرور التي اخترتها.`],
        button: 'تسجيل الدخول',
      }),
    },
  },
  registrationRejected: {
    link: null,
    text: {
      en: ({ name, officeName, reason, supportEmail }) => ({
        subject: `Your registration at ${officeName}`,
        paragraphs: [
          `Dear ${name},`,
          'your registration was not approved.',
          `Reason: ${reason}`,
          ...(supportEmail ? [`If you have questions, please write to ${supportEmail}.`] : []),
        ],
      }),
      ar: ({ name, officeName, reason, supportEmail }) => ({
        subject: `طلب تسجيلك لدى ${officeName}`,
        paragraphs: [
          `السيد/ة ${name}،`,
          'لم تتم الموافقة على طلب تسجيلك.',
          `السبب: ${reason}`,
          ...(supportEmail ? [`للاستفسار يرجى مراسلة ${supportEmail}.`] : []),
        ],
      }),
    },
  },
  welcome: {
    link: { page: '/admin/login' },
    text: {
      en: ({ name, officeName, email }) => ({
        subject: `Welcome to ${officeName}`,
        paragraphs: [`Dear ${name},`, `your account for ${email} is ready. If you do not know its password, choose one by "Forgot password" on the sign-in page.`],
        button: 'Sign in',
      }),
      ar: ({ name, officeName, email }) => ({
        subject: `مرحباً بك في ${officeName}`,
        paragraphs: [`السيد/ة ${name}،`, `حسابك بالعنوان ${email} جاهز. إذا كنت لا تعرف كلمة المرور فاختر واحدة عبر «نسيت كلمة المرور» في صفحة الدخول.`],
        button: 'تسجيل الدخول',
      }),
    },
  },
}
