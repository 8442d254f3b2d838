import { openStages } from '../../analytics/office/figure.ts'
import { callerOf } from '../../platform/caller.ts'
import { roles } from '../../shared/roles.ts'
import { say, type Locale } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import type { ReportSection } from '../document.ts'
import { createManifest } from '../manifest.ts'
import { askedTransactions } from '../parts/askedTransactions.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { column, tableOf, tile, words } from '../parts/parts.ts'
import { countTransactions, transactionRows } from '../parts/transactionRows.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { progressColumns } from './columns.ts'
import { meanProgress, stepsOf, stillDays, type Step } from './steps.ts'

const meaning = { en: 'Created', ar: 'تاريخ الإنشاء' }

/** How far open work has come, where it stands and since when. What has not moved for longest comes first. */
export const progress: ReportMaker = {
  about: {
    en: 'How far each open piece of work has come, where it stands, since when, and how long there is left.',
    ar: 'ما وصلت إليه كل معاملة مفتوحة، وأين تقف ومنذ متى، وكم بقي على استحقاقها.',
  },
  roles,
  columns: progressColumns,
  filters: filterQuery.omit({ stage: true }),
  range: meaning,
  grouped: false,
  make: async (req, asked, locale, signal) => {
    const { where, range } = await askedTransactions(req, asked, { after: 'created_after', before: 'created_before' }, { stage: openStages })
    const caller = callerOf(req)!
    const columns = chosenColumns(progressColumns, asked.columns, caller.role)
    const open = await countTransactions(req, where)
    const steps = await stepsOf(req, where, { locale, byWorkflow: caller.role !== 'client' })
    const manifest = createManifest()
    return {
      rowsExpected: steps.length + open,
      manifest,
      document: {
        title: reportTypes.progress[locale],
        locale,
        facts: await factsOf(req, { asked, range, meaning, locale }),
        sections: [
          overview(steps, open, locale, caller.role !== 'client'),
          {
            key: 'work',
            heading: { en: 'The work', ar: 'الأعمال' }[locale],
            table: {
              columns: columns.map((each) => headed(each, locale)),
              rows: transactionRows(req, { where, sort: 'statusChangedAt', columns, locale, signal, manifest }),
            },
          },
        ],
      },
    }
  },
}

/** Where work stands, by status; staff see the workflows as well. */
function overview(steps: readonly Step[], open: number, locale: Locale, staff: boolean): ReportSection {
  const sum = (name: 'count' | 'still') => steps.reduce((total, step) => total + step[name], 0)
  const heading = { en: 'Where work stands', ar: 'أين تقف الأعمال' }[locale]
  const named = (step: Step) => (staff && new Set(steps.map(({ workflow }) => workflow)).size > 1 ? `${step.status} (${step.workflow})` : step.status)
  return {
    key: 'steps',
    heading,
    tiles: [
      tile({ en: 'Open', ar: 'مفتوحة' }, open, locale),
      tile({ en: 'How far on average', ar: 'متوسط نسبة الإنجاز' }, meanProgress(steps), locale, 'share'),
      tile({ en: `Not moved for over ${stillDays} days`, ar: `دون تغيير منذ أكثر من ${stillDays} يوماً` }, sum('still'), locale),
    ],
    charts: steps.length === 0 ? [] : [{
      kind: 'bar', title: heading, categories: steps.map(named), series: [{ name: words.count[locale], values: steps.map(({ count }) => count) }], unit: say(words.transactions, locale),
    }],
    table: tableOf(
      [
        ...(staff ? [column('workflow', { en: 'Workflow', ar: 'سير العمل' }, 'text', locale, 24)] : []),
        column('status', { en: 'Status', ar: 'الحالة' }, 'text', locale, 24), column('progress', { en: 'How far', ar: 'نسبة الإنجاز' }, 'share', locale),
        column('count', words.count, 'number', locale), column('days', { en: 'Mean days there', ar: 'متوسط الأيام فيها' }, 'number', locale, 16),
        column('longest', { en: 'Longest, days', ar: 'أطولها، أيام' }, 'number', locale, 16),
        column('still', { en: `Over ${stillDays} days`, ar: `أكثر من ${stillDays} يوماً` }, 'number', locale, 16),
      ],
      steps.map((step) => [...(staff ? [step.workflow] : []), step.status, step.progress, step.count, step.days, step.longest, step.still]),
    ),
  }
}
