import { callerOf } from '../../platform/caller.ts'
import { roles } from '../../shared/roles.ts'
import { say } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { askedTransactions } from '../parts/askedTransactions.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { figuresUnder } from '../parts/figuresOf.ts'
import { createManifest } from '../manifest.ts'
import { barsOf, tile, words } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { countTransactions, transactionRows } from '../parts/transactionRows.ts'
import { overdueColumns } from './columns.ts'

const meaning = { en: 'Due', ar: 'تاريخ الاستحقاق' }

/** What is past its due day and still open: neither draft, on hold nor closed. The longest overdue comes first. */
export const overdue: ReportMaker = {
  about: {
    en: 'Open work past its due date: with whom it lies and for how many days already.',
    ar: 'الأعمال المفتوحة التي تجاوزت تاريخ استحقاقها: لدى من، ومنذ كم يوم.',
  },
  roles,
  columns: overdueColumns,
  filters: filterQuery.omit({ overdue: true, due_soon: true }),
  range: meaning,
  grouped: false,
  make: async (req, asked, locale, signal) => {
    const { filter, where, range } = await askedTransactions(req, asked, { after: 'due_after', before: 'due_before' }, { overdue: true })
    const columns = chosenColumns(overdueColumns, asked.columns, callerOf(req)!.role)
    const rowsExpected = await countTransactions(req, where)
    const manifest = createManifest()
    const figures = await figuresUnder(req, filter, locale)
    const unit = say(words.transactions, locale)
    const heading = reportTypes.overdue[locale]
    const rows = transactionRows(req, { where, sort: 'dueDate', columns, locale, signal, manifest })
    return {
      rowsExpected,
      manifest,
      document: {
        title: heading,
        locale,
        facts: await factsOf(req, { asked, range, meaning, locale }),
        sections: [
          {
            key: 'overview',
            heading: { en: 'At a glance', ar: 'نظرة عامة' }[locale],
            tiles: [
              tile(reportTypes.overdue, figures.totals.overdue.value, locale),
              ...(figures.totals.unassigned ? [tile({ en: 'Of them unassigned', ar: 'منها غير مسندة' }, figures.totals.unassigned.value, locale)] : []),
            ],
            charts: [
              ...barsOf({ en: 'By department', ar: 'حسب القسم' }[locale], figures.by.department, unit),
              ...barsOf({ en: 'By person', ar: 'حسب الموظف' }[locale], figures.by.assignee ?? [], unit),
            ],
          },
          { key: 'overdue', heading, table: { columns: columns.map((column) => headed(column, locale)), rows } },
        ],
      },
    }
  },
}
