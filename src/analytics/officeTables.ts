import type { Cell } from '../platform/sheets/sheet.ts'
import type { Text } from '../shared/text.ts'
import type { Dashboard } from './dashboard.ts'
import type { Figure, Slice } from './office/figure.ts'
import type { PerformanceAnalytics } from './performanceAnalytics.ts'
import type { TransactionsAnalytics } from './transactionsAnalytics.ts'
import type { UsersAnalytics } from './usersAnalytics.ts'

type Column = { heading: Text; width: number }
/** A table of what is shown; rows hold the very figures of the answer. */
export type OfficeTable = { key: string; name: Text; columns: Column[]; rows: Cell[][] }

const column = (en: string, ar: string, width = 14): Column => ({ heading: { en, ar }, width })
const [from, to] = [column('From', 'من', 12), column('To', 'إلى', 12)]
const [count, share] = [column('Count', 'العدد', 10), column('Share, percent', 'الحصة، بالمئة')]
const compared = [column('Figure', 'البيان', 34), column('Value', 'القيمة', 12), column('Previous range', 'المدى السابق', 16)]
const percent = (part: number | null): Cell => (part === null ? null : Math.round(part * 10_000) / 100)

const totalNames: Record<string, Text> = {
  all: { en: 'All', ar: 'الكل' }, open: { en: 'Open', ar: 'مفتوحة' }, drafts: { en: 'Drafts', ar: 'مسودات' }, overdue: { en: 'Overdue', ar: 'متأخرة' },
  dueToday: { en: 'Due today', ar: 'مستحقة اليوم' }, dueThisWeek: { en: 'Due this week', ar: 'مستحقة هذا الأسبوع' }, dueSoon: { en: 'Due soon', ar: 'تستحق قريبًا' },
  unassigned: { en: 'Unassigned', ar: 'غير مسندة' }, mine: { en: 'Mine', ar: 'معاملاتي' }, waitingForMe: { en: 'Waiting for my approval', ar: 'بانتظار موافقتي' },
  created: { en: 'Created in the range', ar: 'أُنشئت في المدى' }, completed: { en: 'Completed in the range', ar: 'أُنجزت في المدى' }, cancelled: { en: 'Cancelled in the range', ar: 'أُلغيت في المدى' },
}
const divisionNames = {
  status: { en: 'By status', ar: 'حسب الحالة' }, type: { en: 'By type', ar: 'حسب النوع' }, category: { en: 'By category', ar: 'حسب التصنيف' },
  priority: { en: 'By priority', ar: 'حسب الأولوية' }, department: { en: 'By department', ar: 'حسب القسم' }, client: { en: 'By client', ar: 'حسب العميل' },
  assignee: { en: 'By assignee', ar: 'حسب المسند إليه' },
} satisfies Record<string, Text>

const totalsTable = (totals: Record<string, Figure | null>, locale: 'en' | 'ar'): OfficeTable => ({
  key: 'totals',
  name: { en: 'Totals', ar: 'الإجماليات' },
  columns: compared,
  rows: Object.entries(totals).flatMap(([key, figure]) => (figure ? [[totalNames[key]?.[locale] ?? key, figure.value, figure.previous]] : [])),
})

const sliceTable = (key: string, name: Text, slices: readonly Slice[]): OfficeTable => {
  const whole = slices.reduce((sum, { value }) => sum + value, 0)
  return { key, name, columns: [column('Part', 'الجزء', 30), count, share], rows: slices.map(({ label, value }) => [label, value, whole === 0 ? null : percent(value / whole)]) }
}

const trendTable = (trend: Dashboard['trend']): OfficeTable => ({
  key: 'trend',
  name: { en: 'Trend', ar: 'الاتجاه' },
  columns: [from, to, column('Created', 'أُنشئت', 10), column('Completed', 'أُنجزت', 10), column('Open at the end', 'مفتوحة في النهاية', 14)],
  rows: trend.map((point) => [{ day: point.from }, { day: point.to }, point.created.value, point.completed.value, point.backlog.value]),
})

const leadRows = ({ leadTime, onTime, rework }: Pick<Dashboard, 'leadTime' | 'onTime' | 'rework'>, locale: 'en' | 'ar'): Cell[][] => {
  const named: [Text, Cell, Cell][] = [
    [{ en: 'Completed', ar: 'أُنجزت' }, leadTime.count, leadTime.previous?.count ?? 0],
    [{ en: 'Lead time, mean hours', ar: 'مدة الإنجاز، متوسط الساعات' }, leadTime.meanHours, leadTime.previous?.meanHours ?? null],
    [{ en: 'Lead time, median hours', ar: 'مدة الإنجاز، وسيط الساعات' }, leadTime.medianHours, leadTime.previous?.medianHours ?? null],
    [{ en: 'Lead time, 90th percentile, hours', ar: 'مدة الإنجاز، المئين 90، ساعات' }, leadTime.p90Hours, leadTime.previous?.p90Hours ?? null],
    [{ en: 'Lead time, mean working hours', ar: 'مدة الإنجاز، متوسط ساعات العمل' }, leadTime.meanWorkingHours, leadTime.previous?.meanWorkingHours ?? null],
    [{ en: 'Lead time, median working hours', ar: 'مدة الإنجاز، وسيط ساعات العمل' }, leadTime.medianWorkingHours, leadTime.previous?.medianWorkingHours ?? null],
    [{ en: 'Lead time, 90th percentile, working hours', ar: 'مدة الإنجاز، المئين 90، ساعات عمل' }, leadTime.p90WorkingHours, leadTime.previous?.p90WorkingHours ?? null],
    [{ en: 'On time', ar: 'في الموعد' }, onTime.onTime.value, onTime.onTime.previous],
    [{ en: 'Late', ar: 'متأخرة' }, onTime.late.value, onTime.late.previous],
    [{ en: 'On time, percent', ar: 'في الموعد، بالمئة' }, percent(onTime.share), percent(onTime.previousShare)],
    ...(rework ? [[{ en: 'Went back at least once', ar: 'أُعيدت مرة على الأقل' }, rework.transactions.value, rework.transactions.previous] as [Text, Cell, Cell]] : []),
  ]
  return named.map(([name, value, previous]) => [name[locale], value, previous])
}
const performanceTable = (answer: Pick<Dashboard, 'leadTime' | 'onTime' | 'rework'>, locale: 'en' | 'ar'): OfficeTable => ({
  key: 'performance', name: { en: 'Performance', ar: 'الأداء' }, columns: compared, rows: leadRows(answer, locale),
})

const stateColumns = [column('State', 'الحالة', 26), column('Stays', 'مرات البقاء', 12), column('Median, hours', 'الوسيط، ساعات'), column('90th percentile, hours', 'المئين 90، ساعات', 18)]
const stateTable = (rows: Cell[][]): OfficeTable => ({ key: 'states', name: { en: 'Time in state', ar: 'المدة في كل حالة' }, columns: stateColumns, rows })
const [openNow, overdue, thisWeek, capacity] = [column('Open', 'مفتوحة', 10), column('Overdue', 'متأخرة', 10), column('Due this week', 'مستحقة هذا الأسبوع', 16), column('Capacity', 'السعة', 10)]
const person = column('Person', 'الشخص', 28)

/** What a dashboard shows, as tables. */
export function dashboardTables(answer: Dashboard, locale: 'en' | 'ar'): OfficeTable[] {
  const { totals, by, trend, age, workload, timeInState } = answer
  return [
    totalsTable(totals, locale),
    trendTable(trend),
    performanceTable(answer, locale),
    ...Object.entries(by).flatMap(([key, slices]) => (slices ? [sliceTable(key, divisionNames[key as keyof typeof divisionNames], slices)] : [])),
    sliceTable('age', { en: 'Age of open work', ar: 'عمر الأعمال المفتوحة' }, age),
    ...(workload ? [{
      key: 'workload', name: { en: 'Workload', ar: 'عبء العمل' }, columns: [person, openNow, overdue, thisWeek, capacity],
      rows: workload.map((load): Cell[] => [load.name, load.open.value, load.overdue.value, load.dueThisWeek.value, load.capacity]),
    }] : []),
    ...(timeInState.length > 0 ? [stateTable(timeInState.map(({ label, count: stays, medianHours, p90Hours }) => [label, stays, medianHours, p90Hours]))] : []),
  ]
}

export function transactionsTables({ totals, trend, age, groupBy, groups }: TransactionsAnalytics, locale: 'en' | 'ar'): OfficeTable[] {
  return [
    totalsTable(totals, locale),
    trendTable(trend),
    sliceTable('age', { en: 'Age of open work', ar: 'عمر الأعمال المفتوحة' }, age),
    {
      key: 'groups', name: divisionNames[groupBy],
      columns: [column('Part', 'الجزء', 30), column('All', 'الكل', 10), openNow, column('Created', 'أُنشئت', 10), column('Completed', 'أُنجزت', 10)],
      rows: groups.map((group) => [group.label, group.all.value, group.open.value, group.created.value, group.completed.value]),
    },
  ]
}

export function performanceTables(answer: PerformanceAnalytics, locale: 'en' | 'ar'): OfficeTable[] {
  return [
    performanceTable(answer, locale),
    {
      key: 'periods', name: { en: 'By period', ar: 'حسب الفترة' },
      columns: [from, to, column('Completed', 'أُنجزت', 10), column('On time', 'في الموعد', 10), column('Late', 'متأخرة', 10), column('Median, hours', 'الوسيط، ساعات')],
      rows: answer.periods.map((period) => [{ day: period.from }, { day: period.to }, period.completed.value, period.onTime.value, period.late.value, period.leadTime.medianHours]),
    },
    sliceTable('classes', { en: 'Lead times', ar: 'مدد الإنجاز' }, answer.leadClasses),
    ...(answer.timeInState.length > 0 ? [stateTable(answer.timeInState.map(({ label, time }) => [label, time.n, time.median, time.p90]))] : []),
  ]
}

export function usersTables({ people }: UsersAnalytics): OfficeTable[] {
  return [{
    key: 'people', name: { en: 'People', ar: 'الأشخاص' },
    columns: [
      person, openNow, overdue, thisWeek, capacity, column('Completed', 'أُنجزت', 10), column('On time', 'في الموعد', 10), column('Late', 'متأخرة', 10),
      column('Median, hours', 'الوسيط، ساعات'), column('Changes of state', 'تغييرات الحالة', 14), column('Comments', 'التعليقات', 10), column('Edits', 'التعديلات', 10),
      column('Decisions', 'القرارات', 10), column('On how many transactions', 'على كم معاملة', 18),
    ],
    rows: people.map(({ name, open, overdue: late, dueThisWeek, capacity: most, completed, onTime, late: lateDone, medianHours, deeds }) => [
      name, open.value, late.value, dueThisWeek.value, most, completed.value, onTime.value, lateDone.value, medianHours === null ? null : Math.round(medianHours * 100) / 100,
      deeds.steps, deeds.comments, deeds.edits, deeds.decisions, deeds.transactions,
    ]),
  }]
}
