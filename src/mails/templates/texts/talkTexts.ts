import { dear, greeting, type ReleaseTemplate } from './templateWords.ts'

type Key =
  | 'commentAdded' | 'mentioned' | 'documentSubmitted' | 'fileQuarantined' | 'fileReleased' | 'approvalRequested' | 'approvalDecided' | 'delegationMade'
  | 'delegationEnded'

const open = 'Open the transaction'
const openAr = 'فتح المعاملة'
const reason = `{% if reason %}
> {{ reason }}
{% endif %}`

/** Comments, files and approvals. */
export const talkTexts: Record<Key, ReleaseTemplate> = {
  commentAdded: {
    name: { en: 'Comment', ar: 'تعليق' },
    en: {
      subject: '{{ transaction.reference }}: new comment',
      body: `${dear}
{{ event.by | default: "Somebody" }} wrote{% if comment.isInternal %} an internal comment{% endif %} about **{{ transaction.name }}**:
> {{ comment.text }}`,
      button: 'Read and answer',
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: تعليق جديد',
      body: `${greeting}
{% if comment.isInternal %}تعليق داخلي{% else %}تعليق{% endif %} من {{ event.by | default: "أحد المشاركين" }} على **{{ transaction.name }}**:
> {{ comment.text }}`,
      button: 'القراءة والرد',
    },
  },
  mentioned: {
    name: { en: 'Mentioned in a comment', ar: 'إشارة في تعليق' },
    en: {
      subject: '{{ transaction.reference }}: you were mentioned',
      body: `${dear}
{{ event.by | default: "Somebody" }} mentioned you in {% if comment.isInternal %}an internal comment{% else %}a comment{% endif %} on **{{ transaction.name }}**:
> {{ comment.text }}`,
      button: 'Read and answer',
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: تمت الإشارة إليك',
      body: `${greeting}
تمت الإشارة إليك في {% if comment.isInternal %}تعليق داخلي{% else %}تعليق{% endif %} من {{ event.by | default: "أحد المشاركين" }} على **{{ transaction.name }}**:
> {{ comment.text }}`,
      button: 'القراءة والرد',
    },
  },
  documentSubmitted: {
    name: { en: 'Document submitted', ar: 'تقديم مستند' },
    en: {
      subject: '{{ transaction.reference }}: {{ file.name }}',
      body: `${dear}
{% if file.version > 1 %}Version {{ file.version }} of a document{% else %}A document{% endif %} has come in for **{{ transaction.name }}**{% if event.by %}, from {{ event.by }}{% endif %}:
- **{{ file.name }}**`,
      button: 'See the documents',
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: {{ file.name }}',
      body: `${greeting}
{% if file.version > 1 %}وردت النسخة {{ file.version }} من مستند{% else %}ورد مستند{% endif %} للمعاملة **{{ transaction.name }}**{% if event.by %} من {{ event.by }}{% endif %}:
- **{{ file.name }}**`,
      button: 'عرض المستندات',
    },
  },
  fileQuarantined: {
    name: { en: 'File quarantined', ar: 'حجر ملف' },
    en: {
      subject: '{{ transaction.reference }}: a virus was found in {{ file.name }}',
      body: `${dear}
The file **{{ file.name }}** on {{ transaction.name }} carries {% if file.found %}**{{ file.found }}**{% else %}a virus{% endif %} and was shut away; nobody can open it.
{% if recipient.isStaff %}
Please ask for a clean copy.
{% else %}
Please check your computer and send us a clean copy.
{% endif %}`,
      button: open,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: عُثر على فيروس في {{ file.name }}',
      body: `${greeting}
يحتوي الملف **{{ file.name }}** في المعاملة {{ transaction.name }} على {% if file.found %}**{{ file.found }}**{% else %}فيروس{% endif %}، وقد حُجر ولا يمكن لأحد فتحه.
{% if recipient.isStaff %}
يرجى طلب نسخة سليمة.
{% else %}
يرجى فحص جهازكم وإرسال نسخة سليمة.
{% endif %}`,
      button: openAr,
    },
  },
  fileReleased: {
    name: { en: 'File released', ar: 'رفع الحجر عن ملف' },
    en: {
      subject: '{{ transaction.reference }}: {{ file.name }} can be opened',
      body: `${dear}
The file **{{ file.name }}** on {{ transaction.name }} was checked{% if event.by %} by {{ event.by }}{% endif %} and can be opened.
${reason}`,
      button: 'See the documents',
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: يمكن فتح {{ file.name }}',
      body: `${greeting}
تم التحقق من الملف **{{ file.name }}** في المعاملة {{ transaction.name }}{% if event.by %} من قبل {{ event.by }}{% endif %}، ويمكن فتحه.
${reason}`,
      button: 'عرض المستندات',
    },
  },
  approvalRequested: {
    name: { en: 'Approval requested', ar: 'طلب موافقة' },
    en: {
      subject: '{{ transaction.reference }} waits for your approval',
      body: `${dear}
**{{ transaction.name }}** for {{ transaction.client }} waits for your approval: **{{ approval.name }}**.`,
      button: 'Look at it and decide',
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }} بانتظار موافقتك',
      body: `${greeting}
المعاملة **{{ transaction.name }}** للعميل {{ transaction.client }} بانتظار موافقتك: **{{ approval.name }}**.`,
      button: 'الاطلاع واتخاذ القرار',
    },
  },
  approvalDecided: {
    name: { en: 'Approval decided', ar: 'قرار موافقة' },
    en: {
      subject: '{{ transaction.reference }}: {{ approval.name }} {% if approval.isGiven %}approved{% else %}rejected{% endif %}',
      body: `${dear}
{% if approval.isGiven %}
{{ event.by | default: "Somebody" }} has approved **{{ transaction.name }}**: {{ approval.name }} ({{ approval.given }} of {{ approval.needed }}).
{% else %}
{{ event.by | default: "Somebody" }} has rejected **{{ transaction.name }}**: {{ approval.name }}.
{% endif %}
${reason}`,
      button: open,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: {% if approval.isGiven %}تمت الموافقة{% else %}تم الرفض{% endif %}، {{ approval.name }}',
      body: `${greeting}
{% if approval.isGiven %}
تمت الموافقة على **{{ transaction.name }}**{% if event.by %} من قبل {{ event.by }}{% endif %}: {{ approval.name }} ({{ approval.given }} من {{ approval.needed }}).
{% else %}
رُفضت **{{ transaction.name }}**{% if event.by %} من قبل {{ event.by }}{% endif %}: {{ approval.name }}.
{% endif %}
${reason}`,
      button: openAr,
    },
  },
  delegationMade: {
    name: { en: 'Approvals delegated', ar: 'تفويض موافقات' },
    en: {
      subject: '{{ delegation.to }} decides for {{ delegation.from }}',
      body: `${dear}
{% if delegation.isMine %}
From {{ delegation.startsAt }} until **{{ delegation.endsAt }}** you decide the approvals of {{ delegation.from }}.
{% else %}
From {{ delegation.startsAt }} until **{{ delegation.endsAt }}**, {{ delegation.to }} decides the approvals of {{ delegation.from }}.
{% endif %}
${reason}`,
      button: 'See the delegations',
    },
    ar: {
      subject: 'تفويض موافقات {{ delegation.from }} إلى {{ delegation.to }}',
      body: `${greeting}
{% if delegation.isMine %}
تتولى موافقات {{ delegation.from }} من {{ delegation.startsAt }} حتى **{{ delegation.endsAt }}**.
{% else %}
فُوّضت موافقات {{ delegation.from }} إلى {{ delegation.to }} من {{ delegation.startsAt }} حتى **{{ delegation.endsAt }}**.
{% endif %}
${reason}`,
      button: 'عرض التفويضات',
    },
  },
  delegationEnded: {
    name: { en: 'Delegation ended', ar: 'إنهاء تفويض' },
    en: {
      subject: '{{ delegation.from }} decides their own approvals again',
      body: `${dear}
{% if delegation.isMine %}
You no longer decide the approvals of {{ delegation.from }}.
{% else %}
{{ delegation.to }} no longer decides the approvals of {{ delegation.from }}.
{% endif %}`,
    },
    ar: {
      subject: 'انتهى تفويض موافقات {{ delegation.from }}',
      body: `${greeting}
{% if delegation.isMine %}
لم تعد موافقات {{ delegation.from }} في عهدتك.
{% else %}
لم تعد موافقات {{ delegation.from }} في عهدة {{ delegation.to }}.
{% endif %}`,
    },
  },
}
