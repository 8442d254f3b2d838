import { usersAnalyticsOf, type PersonFigures } from '../../analytics/usersAnalytics.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { officeDate } from '../../shared/dates.ts'
import { roleLabels } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'
import { say } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { rangeOf } from '../asked.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { createManifest } from '../manifest.ts'
import { tableOf, tile, words } from '../parts/parts.ts'
import type { ColumnOffer, ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import type { Locale } from '../../shared/text.ts'

type PersonColumn = ColumnOffer & { cell: (person: PersonFigures, locale: Locale) => Cell }

const number = (key: string, en: string, ar: string, usual: boolean, cell: PersonColumn['cell'], kind: ColumnOffer['kind'] = 'number'): PersonColumn => ({
  key, heading: { en, ar }, kind, width: 14, usual, cell,
})

const columns: readonly PersonColumn[] = [
  { key: 'name', heading: words.name, kind: 'text', width: 26, usual: true, cell: ({ name }) => name },
  { key: 'role', heading: { en: 'Role', ar: 'الدور' }, kind: 'text', width: 14, usual: true, cell: ({ role }, locale) => roleLabels[role][locale] },
  number('transactions', 'Transactions worked on', 'معاملات عمل عليها', true, ({ deeds }) => deeds.transactions),
  number('created', 'Created', 'أنشأها', true, ({ deeds }) => deeds.created),
  number('steps', 'Changes of status', 'تغييرات الحالة', true, ({ deeds }) => deeds.steps),
  number('edits', 'Edits', 'التعديلات', true, ({ deeds }) => deeds.edits),
  number('comments', 'Comments', 'التعليقات', true, ({ deeds }) => deeds.comments),
  number('assignments', 'Assignments', 'الإسنادات', false, ({ deeds }) => deeds.assignments),
  number('decisions', 'Decisions', 'القرارات', false, ({ deeds }) => deeds.decisions),
  number('lines', 'All deeds', 'كل الأعمال', false, ({ deeds }) => deeds.lines),
  number('completed', 'Completed', 'أُنجزت', true, ({ completed }) => completed.value),
  number('late', 'Of them late', 'منها متأخرة', true, ({ late }) => late.value),
  number('medianHours', 'Median hours', 'وسيط الساعات', true, ({ medianHours }) => medianHours, 'hours'),
  number('open', 'Open now', 'مفتوحة الآن', true, ({ open }) => open.value),
  number('overdue', 'Overdue now', 'متأخرة الآن', false, ({ overdue }) => overdue.value),
]

const meaning = { en: 'Done on', ar: 'ما تم في الفترة' }

/** What each person did, what was completed with them, and what lies with them now. */
export const userActivity: ReportMaker = {
  about: {
    en: 'What each person did and completed in the days you choose, and what lies with them now.',
    ar: 'ما قام به كل موظف وأنجزه في الفترة التي تختارها، وما لديه الآن.',
  },
  roles: ['admin'],
  columns,
  filters: filterQuery,
  range: meaning,
  recent: true,
  grouped: false,
  make: async (req, asked, locale) => {
    const { office } = await settingsOf(req.payload)
    const caller = callerOf(req)!
    const days = rangeOf(asked, officeDate(now(), office.timeZone), office.weekend)
    const { people, range } = await usersAnalyticsOf(req, caller, { range: { ...days }, filter: filterQuery.parse(asked.filters) })
    const chosen = chosenColumns(columns, asked.columns, caller.role)
    const manifest = createManifest()
    manifest.add(...people.map(({ id, name }) => ({ kind: slugs.users, id, reference: name })))
    const busiest = people.toSorted((one, other) => other.deeds.lines - one.deeds.lines).slice(0, 20).filter(({ deeds }) => deeds.lines > 0)
    const heading = reportTypes.userActivity[locale]
    return {
      rowsExpected: people.length,
      manifest,
      document: {
        title: heading,
        locale,
        facts: await factsOf(req, { asked, range: { from: range.from, to: range.to }, meaning, locale }),
        sections: [{
          key: 'people',
          heading,
          tiles: [tile({ en: 'People', ar: 'الموظفون' }, people.length, locale)],
          charts: busiest.length === 0 ? [] : [{
            kind: 'stackedBar',
            title: { en: 'What was done', ar: 'ما تم' }[locale],
            categories: busiest.map(({ name }) => name),
            series: columns.filter(({ key }) => ['created', 'steps', 'edits', 'comments'].includes(key)).map(({ heading: name, cell }) => ({
              name: say(name, locale), values: busiest.map((person) => Number(cell(person, locale))),
            })),
            unit: { en: 'times', ar: 'مرات' }[locale],
          }],
          table: tableOf(chosen.map((each) => headed(each, locale)), people.map((person) => chosen.map(({ cell }) => cell(person, locale)))),
        }],
      },
    }
  },
}
