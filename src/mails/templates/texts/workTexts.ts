import { dear, greeting, type ReleaseTemplate } from './templateWords.ts'

type Key =
  | 'transactionCreated' | 'transactionUpdated' | 'transactionDuplicated' | 'transactionDeleted' | 'transactionRestored' | 'statusChanged' | 'completed'
  | 'assigned' | 'reassigned' | 'clientChanged'

const open = 'Open the transaction'
const openAr = 'فتح المعاملة'
const reason = `{% if reason %}
> {{ reason }}
{% endif %}`

/** What happens to a transaction. The facts of it stand below the words by themselves. */
export const workTexts: Record<Key, ReleaseTemplate> = {
  transactionCreated: {
    name: { en: 'Transaction created', ar: 'إنشاء معاملة' },
    en: {
      subject: '{{ transaction.reference }} received: {{ transaction.name }}',
      body: `${dear}
{% if recipient.isStaff %}
A new transaction has come in{% if event.by %}, entered by {{ event.by }}{% endif %}: **{{ transaction.name }}** for {{ transaction.client }}.
{% else %}
We have received your transaction **{{ transaction.name }}**. Its number is **{{ transaction.reference }}**; please name it whenever you write to us.
{% endif %}
{% if original.reference %}
It follows up {{ original.reference }}.
{% endif %}`,
      button: open,
    },
    ar: {
      subject: 'استلام المعاملة {{ transaction.reference }}: {{ transaction.name }}',
      body: `${greeting}
{% if recipient.isStaff %}
وردت معاملة جديدة{% if event.by %} أدخلها {{ event.by }}{% endif %}: **{{ transaction.name }}** للعميل {{ transaction.client }}.
{% else %}
استلمنا معاملتكم **{{ transaction.name }}**، ورقمها **{{ transaction.reference }}**. يرجى ذكر الرقم عند مراسلتنا.
{% endif %}
{% if original.reference %}
وهي متابعة للمعاملة {{ original.reference }}.
{% endif %}`,
      button: openAr,
    },
  },
  transactionUpdated: {
    name: { en: 'Transaction updated', ar: 'تحديث معاملة' },
    en: {
      subject: '{{ transaction.reference }} was updated',
      body: `${dear}
**{{ transaction.name }}** was updated{% if event.by %} by {{ event.by }}{% endif %}:
{% for change in changes %}
- {{ change.field }}{% if change.to %}: {% if change.from %}{{ change.from }} → {% endif %}**{{ change.to }}**{% elsif change.from %}: {{ change.from }} removed{% endif %}
{% endfor %}`,
      button: open,
    },
    ar: {
      subject: 'تحديث المعاملة {{ transaction.reference }}',
      body: `${greeting}
تم تحديث **{{ transaction.name }}**{% if event.by %} من قبل {{ event.by }}{% endif %}:
{% for change in changes %}
- {{ change.field }}{% if change.to %}: {% if change.from %}{{ change.from }} ← {% endif %}**{{ change.to }}**{% elsif change.from %}: حُذفت القيمة {{ change.from }}{% endif %}
{% endfor %}`,
      button: openAr,
    },
  },
  transactionDuplicated: {
    name: { en: 'Transaction duplicated', ar: 'نسخ معاملة' },
    en: {
      subject: '{{ transaction.reference }} is a copy of {{ original.reference }}',
      body: `${dear}
{% if event.by %}{{ event.by }} made{% else %}There is{% endif %} a copy of {{ original.reference }}: **{{ transaction.name }}**. It is a draft and assigned to nobody yet.`,
      button: 'Open the copy',
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }} نسخة من {{ original.reference }}',
      body: `${greeting}
أُنشئت نسخة من المعاملة {{ original.reference }}{% if event.by %} من قبل {{ event.by }}{% endif %}: **{{ transaction.name }}**، وهي مسودة لم تُسند إلى أحد بعد.`,
      button: 'فتح النسخة',
    },
  },
  transactionDeleted: {
    name: { en: 'Transaction deleted', ar: 'حذف معاملة' },
    en: {
      subject: '{{ transaction.reference }} was deleted',
      body: `${dear}
**{{ transaction.name }}** was deleted{% if event.by %} by {{ event.by }}{% endif %}. An administrator can restore it.
${reason}`,
    },
    ar: {
      subject: 'حذف المعاملة {{ transaction.reference }}',
      body: `${greeting}
حُذفت المعاملة **{{ transaction.name }}**{% if event.by %} من قبل {{ event.by }}{% endif %}، ويمكن لمدير النظام استعادتها.
${reason}`,
    },
  },
  transactionRestored: {
    name: { en: 'Transaction restored', ar: 'استعادة معاملة' },
    en: {
      subject: '{{ transaction.reference }} is back',
      body: `${dear}
**{{ transaction.name }}** was restored{% if event.by %} by {{ event.by }}{% endif %}; work on it can go on.`,
      button: open,
    },
    ar: {
      subject: 'استعادة المعاملة {{ transaction.reference }}',
      body: `${greeting}
استُعيدت المعاملة **{{ transaction.name }}**{% if event.by %} من قبل {{ event.by }}{% endif %}، ويمكن متابعة العمل عليها.`,
      button: openAr,
    },
  },
  statusChanged: {
    name: { en: 'Status changed', ar: 'تغيير الحالة' },
    en: {
      subject: '{{ transaction.reference }}: {{ status.to }}',
      body: `${dear}
**{{ transaction.name }}** went from {{ status.from }} to **{{ status.to }}**{% if event.by %}, by {{ event.by }}{% endif %}.
${reason}`,
      button: open,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: {{ status.to }}',
      body: `${greeting}
انتقلت المعاملة **{{ transaction.name }}** من «{{ status.from }}» إلى «**{{ status.to }}**»{% if event.by %} من قبل {{ event.by }}{% endif %}.
${reason}`,
      button: openAr,
    },
  },
  completed: {
    name: { en: 'Transaction completed', ar: 'اكتمال معاملة' },
    en: {
      subject: '{{ transaction.reference }} is completed: {{ transaction.name }}',
      body: `${dear}
**{{ transaction.name }}** is completed.{% unless recipient.isStaff %} Thank you for working with {{ office.name }}.{% endunless %}`,
      button: open,
    },
    ar: {
      subject: 'اكتملت المعاملة {{ transaction.reference }}: {{ transaction.name }}',
      body: `${greeting}
اكتملت المعاملة **{{ transaction.name }}**.{% unless recipient.isStaff %} نشكركم على التعامل مع {{ office.name }}.{% endunless %}`,
      button: openAr,
    },
  },
  assigned: {
    name: { en: 'Transaction assigned', ar: 'إسناد معاملة' },
    en: {
      subject: '{{ transaction.reference }} assigned: {{ transaction.name }}',
      body: `${dear}
{% if assignment.isMine %}
**{{ transaction.name }}** for {{ transaction.client }} is yours now{% if event.by %}, assigned by {{ event.by }}{% endif %}.{% if transaction.dueDate %} It is due on **{{ transaction.dueDate }}**.{% endif %}
{% elsif assignment.to %}
**{{ transaction.name }}** was assigned to {{ assignment.to }}{% if assignment.from %}, who takes it over from {{ assignment.from }}{% endif %}.
{% else %}
**{{ transaction.name }}** is assigned to nobody now.
{% endif %}
${reason}`,
      button: open,
    },
    ar: {
      subject: 'إسناد المعاملة {{ transaction.reference }}: {{ transaction.name }}',
      body: `${greeting}
{% if assignment.isMine %}
أُسندت إليك المعاملة **{{ transaction.name }}** للعميل {{ transaction.client }}{% if event.by %} من قبل {{ event.by }}{% endif %}.{% if transaction.dueDate %} وتستحق في **{{ transaction.dueDate }}**.{% endif %}
{% elsif assignment.to %}
أُسندت المعاملة **{{ transaction.name }}** إلى {{ assignment.to }}{% if assignment.from %} بدلاً من {{ assignment.from }}{% endif %}.
{% else %}
لم تعد المعاملة **{{ transaction.name }}** مسندة إلى أحد.
{% endif %}
${reason}`,
      button: openAr,
    },
  },
  reassigned: {
    name: { en: 'Transaction taken over', ar: 'انتقال معاملة إلى موظف آخر' },
    en: {
      subject: '{{ transaction.reference }} is no longer yours',
      body: `${dear}
**{{ transaction.name }}** {% if assignment.to %}was handed to **{{ assignment.to }}**{% else %}is assigned to nobody now{% endif %}{% if event.by %}, by {{ event.by }}{% endif %}. Nothing about it waits for you any more.
${reason}`,
      button: open,
    },
    ar: {
      subject: 'لم تعد المعاملة {{ transaction.reference }} مسندة إليك',
      body: `${greeting}
{% if assignment.to %}انتقلت المعاملة **{{ transaction.name }}** إلى **{{ assignment.to }}**{% else %}لم تعد المعاملة **{{ transaction.name }}** مسندة إلى أحد{% endif %}{% if event.by %} من قبل {{ event.by }}{% endif %}. ولم يعد مطلوباً منك شيء بشأنها.
${reason}`,
      button: openAr,
    },
  },
  clientChanged: {
    name: { en: 'Client changed', ar: 'تغيير العميل' },
    en: {
      subject: '{{ transaction.reference }}: the client changed',
      body: `${dear}
{% if client.isMine %}
**{{ transaction.name }}** belongs to your account now; you can follow it there.
{% elsif client.wasMine %}
**{{ transaction.name }}** no longer belongs to your account.
{% elsif client.to %}
**{{ transaction.name }}** now belongs to {{ client.to }}{% if client.from %}, before to {{ client.from }}{% endif %}.
{% elsif client.from %}
**{{ transaction.name }}** no longer belongs to the account of {{ client.from }}.
{% else %}
The client of **{{ transaction.name }}** has changed.
{% endif %}`,
      button: open,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: تغيير العميل',
      body: `${greeting}
{% if client.isMine %}
أصبحت المعاملة **{{ transaction.name }}** تابعة لحسابك، ويمكنك متابعتها من خلاله.
{% elsif client.wasMine %}
لم تعد المعاملة **{{ transaction.name }}** تابعة لحسابك.
{% elsif client.to %}
أصبحت المعاملة **{{ transaction.name }}** تابعة للعميل {{ client.to }}{% if client.from %} بدلاً من {{ client.from }}{% endif %}.
{% elsif client.from %}
لم تعد المعاملة **{{ transaction.name }}** تابعة لحساب {{ client.from }}.
{% else %}
تغيّر عميل المعاملة **{{ transaction.name }}**.
{% endif %}`,
      button: openAr,
    },
  },
}
