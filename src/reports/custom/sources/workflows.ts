import { slugs } from '../../../shared/slugs.ts'
import type { ReportField, Source, SqlContext } from './field.ts'
import { computed, dueDay, plain, staff } from './fieldMakers.ts'

const counting = (label: ReportField['label'], condition: (context: SqlContext) => string): ReportField =>
  computed(
    'number', label,
    (context) => `(select count(*) from transactions where transactions.workflow_id = s.id and (${context.seenTransactions()})${condition(context)})`, 14,
  )

/** The ways of working, with how many of the transactions that the reader may see go by each. */
export const workflows: Source = {
  slug: slugs.workflows,
  table: 'workflows',
  rows: { en: 'Workflows', ar: 'مسارات العمل' },
  roles: staff,
  date: null,
  countsTransactions: true,
  reference: { sql: 's.key', joins: [] },
  usual: ['name', 'published', 'transactions', 'open', 'overdue'],
  joins: { version: 'left join workflow_versions version on version.id = s.published_version_id' },
  fields: {
    name: computed(
      'text', { en: 'Name', ar: 'الاسم' },
      ({ locale }) => (locale === 'ar' ? `coalesce(nullif(s.name_ar, ''), s.name_en)` : `coalesce(nullif(s.name_en, ''), s.name_ar)`), 30,
    ),
    key: plain('code', { en: 'Key', ar: 'المفتاح' }, 's.key', 20, { path: 'key' }),
    description: plain('text', { en: 'Description', ar: 'الوصف' }, 's.description', 40, { path: 'description', shownOnly: true }),
    published: plain('number', { en: 'Published version', ar: 'النسخة المنشورة' }, 'version.number', 12, { joins: ['version'], path: 'publishedVersion' }),
    publishedAt: plain('moment', { en: 'Published', ar: 'تاريخ النشر' }, 'version.published_at', 17, { joins: ['version'], path: 'publishedVersion' }),
    versions: computed('number', { en: 'Versions', ar: 'النسخ' }, () => '(select count(*) from workflow_versions each where each.workflow_id = s.id)', 10),
    transactions: counting({ en: 'Transactions', ar: 'المعاملات' }, () => ''),
    open: counting({ en: 'Open', ar: 'مفتوحة' }, () => ` and transactions.state_kind <> 'final'`),
    overdue: counting({ en: 'Overdue', ar: 'متأخرة' }, ({ place, today }) => ` and transactions.state_kind = 'normal' and ${dueDay('transactions.due_date')} < ${place(today)}::date`),
    createdAt: plain('moment', { en: 'Created', ar: 'تاريخ الإنشاء' }, 's.created_at', 17),
  },
}
