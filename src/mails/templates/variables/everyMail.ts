import { maybe, text, url, yesNo, type TemplateVariable } from './templateVariable.ts'

/** What every mail may name. */
export const ofEveryMail: readonly TemplateVariable[] = [
  text('recipient.name', { en: 'Name of the reader', ar: 'اسم القارئ' }, { en: 'Huda Salem', ar: 'هدى سالم' }),
  text('recipient.email', { en: 'Email of the reader', ar: 'بريد القارئ' }, 'huda@example.com'),
  yesNo('recipient.isStaff', { en: 'Whether the reader works in the office', ar: 'هل القارئ من موظفي المكتب' }, 'yes'),
  text('office.name', { en: 'Name of the office', ar: 'اسم المكتب' }, { en: 'Harbour Consultants', ar: 'مكتب الميناء الهندسي' }),
  maybe('office.supportEmail', { en: 'Support address of the office', ar: 'بريد الدعم لدى المكتب' }, 'support@example.com'),
  url('office.link', { en: 'Where people sign in', ar: 'صفحة الدخول' }, 'https://tracker.example.com/admin'),
  url('link', { en: 'Where the button leads', ar: 'وجهة الزر' }, 'https://tracker.example.com/admin/collections/transactions/42', { optional: true }),
]

/** What happened, of mails about events. To clients the office acts, not the people in it. */
export const ofEveryEvent: readonly TemplateVariable[] = [
  text('event.title', { en: 'What happened, in a sentence', ar: 'ما حدث في جملة' }, { en: 'Status changed from Submitted to Under review', ar: 'تغيرت الحالة من «مقدمة» إلى «قيد المراجعة»' }),
  text('event.at', { en: 'When it happened', ar: 'وقت الحدث' }, '22/11/2026 09:30'),
  maybe('event.by', { en: 'Who did it', ar: 'من قام به' }, { en: 'Omar Nasser', ar: 'عمر ناصر' }),
]

/** The transaction it is about. */
export const ofTransaction: readonly TemplateVariable[] = [
  text('transaction.reference', { en: 'Transaction number', ar: 'رقم المعاملة' }, 'TRX-2026-00042'),
  text('transaction.externalReference', { en: 'Reference number of the client', ar: 'الرقم المرجعي للعميل' }, 'MUN-7781'),
  text('transaction.name', { en: 'Title, or the type where it has none', ar: 'العنوان، أو النوع إن لم يكن لها عنوان' }, { en: 'Building permit, plot 118', ar: 'رخصة بناء القطعة 118' }),
  maybe('transaction.title', { en: 'Title', ar: 'العنوان' }, { en: 'Building permit, plot 118', ar: 'رخصة بناء القطعة 118' }),
  text('transaction.type', { en: 'Type', ar: 'النوع' }, { en: 'Approval Request', ar: 'طلب اعتماد' }),
  maybe('transaction.category', { en: 'Category', ar: 'الفئة' }, { en: 'Architecture', ar: 'العمارة' }),
  text('transaction.priority', { en: 'Priority', ar: 'الأولوية' }, { en: 'High', ar: 'عالية' }),
  text('transaction.status', { en: 'Status', ar: 'الحالة' }, { en: 'Under review', ar: 'قيد المراجعة' }),
  maybe('transaction.dueDate', { en: 'Due date', ar: 'تاريخ الاستحقاق' }, '30/11/2026'),
  maybe('transaction.assignee', { en: 'Assigned to (staff alone read it)', ar: 'المسند إليه (للموظفين فقط)' }, { en: 'Omar Nasser', ar: 'عمر ناصر' }),
  maybe('transaction.department', { en: 'Department', ar: 'الإدارة' }, { en: 'Engineering', ar: 'إدارة الهندسة' }),
  text('transaction.client', { en: 'Name of the client', ar: 'اسم العميل' }, { en: 'Al Noor Contracting', ar: 'شركة النور للمقاولات' }),
  url('transaction.link', { en: 'Address of the transaction', ar: 'رابط المعاملة' }, 'https://tracker.example.com/admin/collections/transactions/42'),
]
