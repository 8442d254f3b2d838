import { callerOf } from '../../platform/caller.ts'
import { say } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { askedTransactions } from '../parts/askedTransactions.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { figuresUnder } from '../parts/figuresOf.ts'
import { createManifest } from '../manifest.ts'
import { column, tableOf, tile, words } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { exportColumn } from '../parts/transactionColumns.ts'
import { countTransactions, transactionRows } from '../parts/transactionRows.ts'
import { openStages } from '../../analytics/office/figure.ts'

const columns = (['assignedTo', 'externalReference', 'reference', 'title', 'clientName', 'priority', 'status', 'dueDate', 'department', 'createdAt'] as const)
  .map((key) => exportColumn(key, key !== 'department' && key !== 'createdAt'))

/** The open work of each person against what one is expected to handle at once, and that work itself. */
export const workload: ReportMaker = {
  about: {
    en: 'The open work of each person against what one is expected to handle at once, and what that work is.',
    ar: 'الأعمال المفتوحة لدى كل موظف مقارنة بطاقته، وتفاصيل تلك الأعمال.',
  },
  roles: ['editor', 'admin'],
  columns,
  filters: filterQuery.omit({ stage: true }),
  range: null,
  grouped: false,
  make: async (req, asked, locale, signal) => {
    const { filter, where } = await askedTransactions(req, asked, null, { stage: openStages })
    const { workload: loads, totals } = await figuresUnder(req, filter, locale)
    const people = loads ?? []
    const chosen = chosenColumns(columns, asked.columns, callerOf(req)!.role)
    const rowsExpected = people.length + (await countTransactions(req, where))
    const manifest = createManifest()
    const names = {
      open: { en: 'Open', ar: 'مفتوحة' }, overdue: { en: 'Overdue', ar: 'متأخرة' }, dueThisWeek: { en: 'Due this week', ar: 'تستحق هذا الأسبوع' },
      capacity: { en: 'Capacity', ar: 'الطاقة' }, used: { en: 'Used', ar: 'المستخدم' },
    }
    const drawn = people.slice(0, 20)
    return {
      rowsExpected,
      manifest,
      document: {
        title: reportTypes.workload[locale],
        locale,
        facts: await factsOf(req, { asked, range: null, meaning: null, locale }),
        sections: [
          {
            key: 'people',
            heading: { en: 'By person', ar: 'حسب الموظف' }[locale],
            tiles: [
              tile({ en: 'Open', ar: 'مفتوحة' }, totals.open.value, locale),
              tile({ en: 'Unassigned', ar: 'غير مسندة' }, totals.unassigned?.value ?? null, locale),
              tile({ en: 'People', ar: 'الموظفون' }, people.length, locale),
            ],
            charts: drawn.length === 0 ? [] : [{
              kind: 'bar',
              title: { en: 'Open work against capacity', ar: 'الأعمال المفتوحة مقارنة بالطاقة' }[locale],
              categories: drawn.map(({ name }) => name),
              series: [
                { name: names.open[locale], values: drawn.map(({ open }) => open.value) },
                { name: names.capacity[locale], values: drawn.map(({ capacity }) => capacity) },
              ],
              unit: say(words.transactions, locale),
            }],
            table: tableOf(
              [
                column('name', words.name, 'text', locale, 28), column('open', names.open, 'number', locale), column('overdue', names.overdue, 'number', locale),
                column('dueThisWeek', names.dueThisWeek, 'number', locale, 16), column('capacity', names.capacity, 'number', locale), column('used', names.used, 'share', locale),
              ],
              people.map(({ name, open, overdue, dueThisWeek, capacity }) => [
                name, open.value, overdue.value, dueThisWeek.value, capacity, capacity > 0 ? open.value / capacity : null,
              ]),
            ),
          },
          {
            key: 'work',
            heading: { en: 'The work', ar: 'الأعمال' }[locale],
            table: {
              columns: chosen.map((each) => headed(each, locale)),
              rows: transactionRows(req, { where, sort: 'assignedTo,dueDate', columns: chosen, locale, signal, manifest }),
            },
          },
        ],
      },
    }
  },
}
