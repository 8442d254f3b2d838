import { dear, greeting, type ReleaseTemplate } from './templateWords.ts'

type Key = 'dueSoon' | 'dueToday' | 'overdue' | 'escalation' | 'workflowMessage' | 'importFinished' | 'importUndone' | 'reportReady' | 'reportFailed' | 'message' | 'digest' | 'outsideNotice'

const open = 'Open the transaction'
const openAr = 'فتح المعاملة'

/** What the clock, a workflow, a job or a colleague has to say. */
export const timeTexts: Record<Key, ReleaseTemplate> = {
  dueSoon: {
    name: { en: 'Due soon', ar: 'اقتراب الاستحقاق' },
    en: {
      subject: '{{ transaction.reference }} is due in {{ due.in }}',
      body: `${dear}
**{{ transaction.name }}** for {{ transaction.client }} is due{% if transaction.dueDate %} on **{{ transaction.dueDate }}**{% endif %}, in {{ due.in }}. It stands at {{ transaction.status }}{% unless transaction.assignee %} and is assigned to nobody{% endunless %}.`,
      button: open,
    },
    ar: {
      subject: 'تستحق المعاملة {{ transaction.reference }} خلال {{ due.in }}',
      body: `${greeting}
تستحق المعاملة **{{ transaction.name }}** للعميل {{ transaction.client }}{% if transaction.dueDate %} في **{{ transaction.dueDate }}**{% endif %}، أي خلال {{ due.in }}. وحالتها الآن: {{ transaction.status }}{% unless transaction.assignee %}، ولم تُسند إلى أحد{% endunless %}.`,
      button: openAr,
    },
  },
  dueToday: {
    name: { en: 'Due today', ar: 'الاستحقاق اليوم' },
    en: {
      subject: '{{ transaction.reference }} is due today',
      body: `${dear}
**{{ transaction.name }}** for {{ transaction.client }} is due **today**. It stands at {{ transaction.status }}{% unless transaction.assignee %} and is assigned to nobody{% endunless %}.`,
      button: open,
    },
    ar: {
      subject: 'تستحق المعاملة {{ transaction.reference }} اليوم',
      body: `${greeting}
تستحق المعاملة **{{ transaction.name }}** للعميل {{ transaction.client }} **اليوم**. وحالتها الآن: {{ transaction.status }}{% unless transaction.assignee %}، ولم تُسند إلى أحد{% endunless %}.`,
      button: openAr,
    },
  },
  overdue: {
    name: { en: 'Overdue', ar: 'التأخر عن الاستحقاق' },
    en: {
      subject: '{{ transaction.reference }} is overdue',
      body: `${dear}
**{{ transaction.name }}** for {{ transaction.client }} was due{% if transaction.dueDate %} on **{{ transaction.dueDate }}**{% endif %} and is not finished. It stands at {{ transaction.status }}{% if transaction.assignee %} with {{ transaction.assignee }}{% else %} and is assigned to nobody{% endif %}.`,
      button: open,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }} متأخرة',
      body: `${greeting}
كان موعد استحقاق المعاملة **{{ transaction.name }}** للعميل {{ transaction.client }}{% if transaction.dueDate %} في **{{ transaction.dueDate }}**{% endif %}، ولم تُنجز بعد. وحالتها الآن: {{ transaction.status }}{% if transaction.assignee %}، وهي لدى {{ transaction.assignee }}{% else %}، ولم تُسند إلى أحد{% endif %}.`,
      button: openAr,
    },
  },
  escalation: {
    name: { en: 'Service time escalated', ar: 'تصعيد مدة الخدمة' },
    en: {
      subject: 'Escalated: {{ transaction.reference }}, {{ sla.name }}',
      body: `${dear}
The service time **{{ sla.name }}** of **{{ transaction.name }}** needs attention. The transaction stands at {{ transaction.status }}{% if transaction.assignee %} with {{ transaction.assignee }}{% else %} and is assigned to nobody{% endif %}.`,
      button: open,
    },
    ar: {
      subject: 'تصعيد: المعاملة {{ transaction.reference }}، {{ sla.name }}',
      body: `${greeting}
مدة الخدمة **{{ sla.name }}** للمعاملة **{{ transaction.name }}** تتطلب الانتباه. حالة المعاملة الآن: {{ transaction.status }}{% if transaction.assignee %}، وهي لدى {{ transaction.assignee }}{% else %}، ولم تُسند إلى أحد{% endif %}.`,
      button: openAr,
    },
  },
  workflowMessage: {
    name: { en: 'Message of a workflow', ar: 'رسالة من سير العمل' },
    en: {
      subject: '{{ transaction.reference }}: {% if isReminder %}reminder{% else %}message{% endif %}',
      body: `${dear}
{% if isReminder %}This is a reminder{% else %}There is a message{% endif %} about **{{ transaction.name }}**:
> {{ message }}`,
      button: open,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: {% if isReminder %}تذكير{% else %}رسالة{% endif %}',
      body: `${greeting}
{% if isReminder %}نذكّركم{% else %}نود إبلاغكم{% endif %} بشأن المعاملة **{{ transaction.name }}**:
> {{ message }}`,
      button: openAr,
    },
  },
  importFinished: {
    name: { en: 'Import finished', ar: 'انتهاء الاستيراد' },
    en: {
      subject: 'Import {% if import.isDone %}finished{% else %}failed{% endif %}{% if import.file %}: {{ import.file }}{% endif %}',
      body: `${dear}
{% if import.isDone %}
Your import{% if import.file %} of **{{ import.file }}**{% endif %} is finished:
- {% if import.isHistory %}Events{% else %}Transactions{% endif %} taken in: **{{ import.imported }}**
- Rows skipped: {{ import.skipped }}
- Rows refused: {{ import.failed }}
{% if import.failed > 0 %}
Your own file, with the reason beside every refused row, can be fetched from the import.
{% endif %}
{% else %}
Your import{% if import.file %} of **{{ import.file }}**{% endif %} has failed, and nothing was taken in. What was wrong stands with the import.
{% endif %}`,
      button: 'See the import',
    },
    ar: {
      subject: '{% if import.isDone %}انتهى الاستيراد{% else %}فشل الاستيراد{% endif %}{% if import.file %}: {{ import.file }}{% endif %}',
      body: `${greeting}
{% if import.isDone %}
انتهى استيراد {% if import.file %}الملف **{{ import.file }}**{% else %}الملف{% endif %}:
- {% if import.isHistory %}الأحداث المستوردة{% else %}المعاملات المستوردة{% endif %}: **{{ import.imported }}**
- الصفوف المتجاوزة: {{ import.skipped }}
- الصفوف المرفوضة: {{ import.failed }}
{% if import.failed > 0 %}
يمكن تنزيل ملفك مع بيان سبب الرفض بجانب كل صف من صفحة الاستيراد.
{% endif %}
{% else %}
فشل استيراد {% if import.file %}الملف **{{ import.file }}**{% else %}الملف{% endif %} ولم يُستورد شيء. تجد الأسباب في صفحة الاستيراد.
{% endif %}`,
      button: 'عرض الاستيراد',
    },
  },
  importUndone: {
    name: { en: 'Import undone', ar: 'التراجع عن الاستيراد' },
    en: {
      subject: 'Import undone{% if import.file %}: {{ import.file }}{% endif %}',
      body: `${dear}
The import{% if import.file %} of **{{ import.file }}**{% endif %} was undone{% if event.by %} by {{ event.by }}{% endif %}. {% if import.isHistory %}Transactions that are what they were before{% else %}Transactions removed{% endif %}: **{{ import.removed }}**.`,
      button: 'See the import',
    },
    ar: {
      subject: 'التراجع عن الاستيراد{% if import.file %}: {{ import.file }}{% endif %}',
      body: `${greeting}
تم التراجع عن استيراد {% if import.file %}الملف **{{ import.file }}**{% else %}ملف{% endif %}{% if event.by %} من قبل {{ event.by }}{% endif %}. {% if import.isHistory %}عدد المعاملات التي عادت كما كانت{% else %}عدد المعاملات المزالة{% endif %}: **{{ import.removed }}**.`,
      button: 'عرض الاستيراد',
    },
  },
  reportReady: {
    name: { en: 'Report ready', ar: 'جاهزية تقرير' },
    en: {
      subject: 'Your report is ready: {{ report.name }}',
      body: `${dear}
The report **{{ report.name }}** is ready. It holds what you may see, as of {{ event.at }}.`,
      button: 'Fetch the report',
    },
    ar: {
      subject: 'تقريرك جاهز: {{ report.name }}',
      body: `${greeting}
التقرير **{{ report.name }}** جاهز، ويضم ما يحق لك الاطلاع عليه حتى {{ event.at }}.`,
      button: 'تنزيل التقرير',
    },
  },
  reportFailed: {
    name: { en: 'Report failed', ar: 'تعذّر إعداد تقرير' },
    en: {
      subject: 'Your report could not be made: {{ report.name }}',
      body: `${dear}
The report **{{ report.name }}** could not be made. The page of the report says why, and lets you ask for it again.`,
      button: 'See the report',
    },
    ar: {
      subject: 'تعذّر إعداد تقريرك: {{ report.name }}',
      body: `${greeting}
تعذّر إعداد التقرير **{{ report.name }}**. توضح صفحة التقرير السبب وتتيح لك طلبه من جديد.`,
      button: 'عرض التقرير',
    },
  },
  message: {
    name: { en: 'Message of the office', ar: 'رسالة من المكتب' },
    en: { subject: '{{ message.subject }}', body: `${dear}\n{{ message.text }}`, button: 'Open' },
    ar: { subject: '{{ message.subject }}', body: `${greeting}\n{{ message.text }}`, button: 'فتح' },
  },
  digest: {
    name: { en: 'Digest', ar: 'الملخص' },
    en: {
      subject: '{% if digest.reference %}{{ digest.reference }}: {{ digest.count }} updates{% else %}{% if digest.isWeekly %}Your week{% else %}Your day{% endif %} at {{ office.name }}: {{ digest.count }} {% if digest.count == 1 %}update{% else %}updates{% endif %}{% endif %}',
      body: `${dear}
This is what has happened{% unless digest.reference %} since the last digest{% endunless %}:
{% for group in digest.groups %}
{% if group.name %}[**{{ group.name }}**](group.link) {{ group.reference }}{% if group.status %}, {{ group.status }}{% endif %}{% else %}**Other news**{% endif %}
{% for item in group.items %}
- {{ item.title }}{% if item.by %}, {{ item.by }}{% endif %} ({{ item.at }})
{% endfor %}
{% endfor %}
{% if digest.more > 0 %}
And {{ digest.more }} more.
{% endif %}`,
      button: 'See everything',
    },
    ar: {
      subject: '{% if digest.reference %}مستجدات المعاملة {{ digest.reference }} ({{ digest.count }}){% else %}{% if digest.isWeekly %}ملخص الأسبوع{% else %}ملخص اليوم{% endif %} لدى {{ office.name }} ({{ digest.count }}){% endif %}',
      body: `${greeting}
إليك ما حدث{% unless digest.reference %} منذ الملخص السابق{% endunless %}:
{% for group in digest.groups %}
{% if group.name %}[**{{ group.name }}**](group.link) {{ group.reference }}{% if group.status %}، {{ group.status }}{% endif %}{% else %}**مستجدات أخرى**{% endif %}
{% for item in group.items %}
- {{ item.title }}{% if item.by %}، {{ item.by }}{% endif %} ({{ item.at }})
{% endfor %}
{% endfor %}
{% if digest.more > 0 %}
وهناك {{ digest.more }} غيرها.
{% endif %}`,
      button: 'عرض الكل',
    },
  },
  // To an address that a rule of the office names: nothing that only an account may read.
  outsideNotice: {
    name: { en: 'News for an address outside', ar: 'إشعار لعنوان خارجي' },
    en: {
      subject: '{{ transaction.reference }}: {{ transaction.status }}',
      body: `There is news about the transaction **{{ transaction.reference }}**{% if transaction.externalReference %} (your reference: {{ transaction.externalReference }}){% endif %}. Its status is **{{ transaction.status }}**.`,
    },
    ar: {
      subject: 'المعاملة {{ transaction.reference }}: {{ transaction.status }}',
      body: `لدينا مستجدات بشأن المعاملة **{{ transaction.reference }}**{% if transaction.externalReference %} (رقمكم المرجعي: {{ transaction.externalReference }}){% endif %}. حالتها الآن: **{{ transaction.status }}**.`,
    },
  },
}
