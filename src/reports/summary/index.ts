import type { Dashboard, Slice } from '../../analytics/dashboard.ts'
import { roles } from '../../shared/roles.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import type { ReportSection } from '../document.ts'
import { factsOf } from '../parts/facts.ts'
import { figuresOf } from '../parts/figuresOf.ts'
import { createManifest } from '../manifest.ts'
import { barsOf, column, linesOf, tableOf, tile, tileOf, words } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'

const meaning = { en: 'What happened on', ar: 'ما حدث في الفترة' }

const divisions: readonly { key: keyof Dashboard['by']; heading: Text }[] = [
  { key: 'status', heading: { en: 'By status', ar: 'حسب الحالة' } },
  { key: 'type', heading: { en: 'By type', ar: 'حسب النوع' } },
  { key: 'category', heading: { en: 'By category', ar: 'حسب التصنيف' } },
  { key: 'priority', heading: { en: 'By priority', ar: 'حسب الأولوية' } },
  { key: 'department', heading: { en: 'By department', ar: 'حسب القسم' } },
  { key: 'client', heading: { en: 'By client', ar: 'حسب العميل' } },
  { key: 'assignee', heading: { en: 'By person', ar: 'حسب الموظف' } },
]

/** How many there are, of what kind, and what came and went. */
export const summary: ReportMaker = {
  about: {
    en: 'How much work there is and of what kind, what came in and what was completed, day by day.',
    ar: 'حجم العمل وأنواعه، وما ورد وما أُنجز، يومًا بيوم.',
  },
  roles,
  columns: [],
  filters: filterQuery,
  range: meaning,
  recent: true,
  grouped: true,
  make: async (req, asked, locale) => {
    const { figures, range } = await figuresOf(req, asked, locale)
    const parts = divisions.flatMap(({ key, heading }) => divisionOf(key, heading, figures.by[key], locale))
    const sections = [overview(figures, locale), trend(figures, locale), ...parts.map(({ section }) => section)]
    return {
      rowsExpected: figures.trend.length + parts.reduce((sum, { rows }) => sum + rows, 0),
      manifest: createManifest(),
      document: { title: reportTypes.summary[locale], locale, facts: await factsOf(req, { asked, range, meaning, locale }), sections },
    }
  },
}

function overview({ totals, by, leadTime, onTime }: Dashboard, locale: Locale): ReportSection {
  return {
    key: 'overview',
    heading: { en: 'At a glance', ar: 'نظرة عامة' }[locale],
    tiles: [
      ...tileOf({ en: 'All transactions', ar: 'كل المعاملات' }, totals.all, locale),
      ...tileOf({ en: 'Open', ar: 'مفتوحة' }, totals.open, locale),
      ...tileOf({ en: 'Overdue', ar: 'متأخرة' }, totals.overdue, locale),
      ...tileOf({ en: 'Unassigned', ar: 'غير مسندة' }, totals.unassigned, locale),
      ...tileOf({ en: 'Created in the period', ar: 'أُنشئت في الفترة' }, totals.created, locale),
      ...tileOf({ en: 'Completed in the period', ar: 'أُنجزت في الفترة' }, totals.completed, locale),
      ...tileOf({ en: 'Cancelled in the period', ar: 'أُلغيت في الفترة' }, totals.cancelled, locale),
      tile({ en: 'Mean hours to completion', ar: 'متوسط ساعات الإنجاز' }, leadTime.meanHours, locale, 'hours'),
      tile({ en: 'Median hours to completion', ar: 'وسيط ساعات الإنجاز' }, leadTime.medianHours, locale, 'hours'),
      tile({ en: 'Completed on time', ar: 'أُنجزت في موعدها' }, onTime.share, locale, 'share'),
    ],
    charts: barsOf({ en: 'By status', ar: 'حسب الحالة' }[locale], by.status, say(words.transactions, locale)),
  }
}

/** Created against completed, by the periods of the range; also the section of other reports. */
export function trend({ trend: points }: Dashboard, locale: Locale): ReportSection {
  const [created, completed, backlog] = [
    { en: 'Created', ar: 'أُنشئت' }, { en: 'Completed', ar: 'أُنجزت' }, { en: 'Open at the end', ar: 'مفتوحة في النهاية' },
  ] as const
  const line = (name: Text, of: 'created' | 'completed' | 'backlog') => ({ name: say(name, locale), values: points.map((point) => point[of].value) })
  const heading = { en: 'Created and completed', ar: 'الوارد والمنجز' }[locale]
  return {
    key: 'trend',
    heading,
    charts: linesOf(heading, points.map(({ label }) => label), [line(created, 'created'), line(completed, 'completed'), line(backlog, 'backlog')], say(words.transactions, locale)),
    table: tableOf(
      [
        column('from', words.from, 'day', locale, 12), column('to', words.to, 'day', locale, 12),
        column('created', created, 'number', locale), column('completed', completed, 'number', locale), column('backlog', backlog, 'number', locale, 18),
      ],
      points.map((point) => [{ day: point.from }, { day: point.to }, point.created.value, point.completed.value, point.backlog.value]),
      [{ en: 'Total', ar: 'المجموع' }[locale], null, sum(points.map((point) => point.created.value)), sum(points.map((point) => point.completed.value)), null],
    ),
  }
}

/** One way of dividing all there is; nothing where it is not for this reader, or where there is nothing. */
function divisionOf(key: string, heading: Text, slices: readonly Slice[] | null, locale: Locale): { section: ReportSection; rows: number }[] {
  if (!slices || slices.length === 0) return []
  const all = sum(slices.map(({ value }) => value))
  const columns = [column('name', words.name, 'text', locale, 30), column('count', words.count, 'number', locale), column('share', words.share, 'share', locale, 10)]
  const title = say(heading, locale)
  return [{
    rows: slices.length,
    section: {
      key,
      heading: title,
      // The states stand beside the tiles already.
      charts: key === 'status' ? [] : barsOf(title, slices, say(words.transactions, locale)),
      table: tableOf(columns, slices.map(({ label, value }) => [label, value, all === 0 ? null : value / all]), [{ en: 'Total', ar: 'المجموع' }[locale], all, null]),
    },
  }]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
