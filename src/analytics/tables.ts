import type { Cell } from '../platform/sheets/sheet.ts'
import { say, type Locale, type Text } from '../shared/text.ts'
import type { Analytics } from './analyticsOf.ts'
import type { Counted } from './measures/tally.ts'
import type { Who } from './shown.ts'
import type { Spread } from './spread.ts'

type Column = { heading: Text; width: number }
export type AnalyticsTable = { name: Text; columns: readonly Column[]; rows: (analytics: Analytics, locale: Locale) => Cell[][] }

const column = (en: string, ar: string, width = 14): Column => ({ heading: { en, ar }, width })
const nobody: Text = { en: 'Nobody / the system', ar: 'لا أحد / النظام' }
const person = (who: Who, locale: Locale) => who?.name ?? say(nobody, locale)

const spreadColumns = [
  column('Count', 'العدد', 9), column('Mean, hours', 'المتوسط، ساعات'), column('Median, hours', 'الوسيط، ساعات'),
  column('90th percentile, hours', 'المئين 90، ساعات', 18), column('Longest, hours', 'الأطول، ساعات'), column('Total, hours', 'المجموع، ساعات'),
]
const spread = ({ n, mean, median, p90, longest, total }: Spread): Cell[] => [n, mean, median, p90, longest, total]
const counted = [column('Count', 'العدد', 9), column('Transactions', 'المعاملات', 12)]
const count = ({ count: times, transactions }: Counted): Cell[] => [times, transactions]
const rated = [...counted, column('Of', 'من أصل', 9), column('Rate', 'النسبة', 9)]
const percent = (part: number | null): Cell => (part === null ? null : Math.round(part * 10_000) / 100)

/** Every table of the analytics, as they are shown and exported; times are hours, rates percent. */
export const analyticsTables = {
  summary: {
    name: { en: 'Summary', ar: 'الملخص' },
    columns: [column('Figure', 'البيان', 40), column('Value', 'القيمة')],
    rows: ({ transactions, steps, leadTime, rejections, rework, variants }, locale) =>
      ([
        [{ en: 'Transactions', ar: 'المعاملات' }, transactions.total],
        [{ en: 'Open', ar: 'مفتوحة' }, transactions.open],
        [{ en: 'Completed', ar: 'مكتملة' }, transactions.completed],
        [{ en: 'Cancelled', ar: 'ملغاة' }, transactions.cancelled],
        [{ en: 'Changes of state', ar: 'تغييرات الحالة' }, steps],
        [{ en: 'First to last event, mean hours', ar: 'من أول حدث إلى آخره، متوسط الساعات' }, leadTime.firstToLast.mean],
        [{ en: 'First to last event, median hours', ar: 'من أول حدث إلى آخره، وسيط الساعات' }, leadTime.firstToLast.median],
        [{ en: 'To completion, mean hours', ar: 'حتى الإنجاز، متوسط الساعات' }, leadTime.toCompletion.mean],
        [{ en: 'To completion, median hours', ar: 'حتى الإنجاز، وسيط الساعات' }, leadTime.toCompletion.median],
        [{ en: 'Rejections', ar: 'حالات الرفض' }, rejections.count],
        [{ en: 'Transactions rejected, percent', ar: 'المعاملات المرفوضة، بالمئة' }, percent(rejections.rate)],
        [{ en: 'Returns to an earlier state', ar: 'العودة إلى حالة سابقة' }, rework.count],
        [{ en: 'Transactions with rework, percent', ar: 'المعاملات المعاد العمل عليها، بالمئة' }, percent(rework.rate)],
        [{ en: 'Distinct ways', ar: 'المسارات المختلفة' }, variants.distinct],
      ] as [Text, number | null][]).map(([name, value]) => [say(name, locale), value]),
  },
  states: {
    name: { en: 'Time in state', ar: 'المدة في كل حالة' },
    columns: [
      column('State', 'الحالة', 26), column('Transactions', 'المعاملات', 12), ...spreadColumns, column('Mean, working hours', 'المتوسط، ساعات العمل', 18),
      column('Median, working hours', 'الوسيط، ساعات العمل', 18), column('Share of all time, percent', 'الحصة من الوقت، بالمئة', 18),
      column('Open now', 'مفتوحة الآن', 10), column('Open for, hours', 'مفتوحة منذ، ساعات'),
    ],
    rows: ({ states }) =>
      states.map(({ label, transactions, elapsed, working, open, share }) => [
        label, transactions, ...spread(elapsed), working.mean, working.median, percent(share), open.count, open.hours,
      ]),
  },
  throughput: {
    name: { en: 'Throughput', ar: 'الإنجاز عبر الزمن' },
    columns: [column('From', 'من', 12), column('Begun', 'بدأت', 10), column('Ended', 'انتهت', 10)],
    rows: ({ throughput }) => throughput.periods.map(({ period, begun, ended }) => [{ day: period }, begun, ended]),
  },
  rejections: {
    name: { en: 'Rejections', ar: 'حالات الرفض' },
    columns: [column('Transition', 'الانتقال', 30), ...counted],
    rows: ({ rejections }) => rejections.byTransition.map(({ label, ...each }) => [label, ...count(each)]),
  },
  rejectionsByState: {
    name: { en: 'Rejections by state', ar: 'الرفض حسب الحالة' },
    columns: [column('State', 'الحالة', 30), ...rated],
    rows: ({ rejections }) => rejections.byState.map(({ label, of, rate, ...each }) => [label, ...count(each), of, percent(rate)]),
  },
  rejectionsByRole: {
    name: { en: 'Rejections by role', ar: 'الرفض حسب الدور' },
    columns: [column('Role', 'الدور', 20), ...rated],
    rows: ({ rejections }) => rejections.byRole.map(({ label, of, rate, ...each }) => [label, ...count(each), of, percent(rate)]),
  },
  rejectionsByPerson: {
    name: { en: 'Rejections by person', ar: 'الرفض حسب الشخص' },
    columns: [column('Person', 'الشخص', 28), ...rated],
    rows: ({ rejections }, locale) => rejections.byPerson.map(({ person: who, of, rate, ...each }) => [person(who, locale), ...count(each), of, percent(rate)]),
  },
  rework: {
    name: { en: 'Rework by state', ar: 'إعادة العمل حسب الحالة' },
    columns: [column('State', 'الحالة', 30), ...counted],
    rows: ({ rework }) => rework.byState.map(({ label, ...each }) => [label, ...count(each)]),
  },
  reworkByPerson: {
    name: { en: 'Rework by person', ar: 'إعادة العمل حسب الشخص' },
    columns: [column('Person', 'الشخص', 28), ...counted],
    rows: ({ rework }, locale) => rework.byPerson.map(({ person: who, ...each }) => [person(who, locale), ...count(each)]),
  },
  passages: {
    name: { en: 'From step to step', ar: 'من خطوة إلى خطوة' },
    columns: [column('From', 'من', 28), column('To', 'إلى', 28), ...spreadColumns, column('Over a day', 'أكثر من يوم', 12)],
    rows: ({ passages, between }) =>
      [...(between ? [between] : []), ...passages].map(({ from, to, time, overDay }) => [from.label, to.label, ...spread(time), overDay]),
  },
  variants: {
    name: { en: 'Ways taken', ar: 'المسارات المتبعة' },
    columns: [column('Steps', 'الخطوات', 80), column('Transactions', 'المعاملات', 12), column('Share, percent', 'الحصة، بالمئة'), ...spreadColumns],
    rows: ({ variants }, locale) =>
      variants.top.map(({ steps, transactions, share, leadTime }) => [
        steps.map(({ label }) => label).join({ en: ' → ', ar: ' ← ' }[locale]), transactions, percent(share), ...spread(leadTime),
      ]),
  },
  sla: {
    name: { en: 'Service times', ar: 'مدد الخدمة' },
    columns: [
      column('Service time', 'مدة الخدمة', 30), column('Month', 'الشهر', 10), column('Met', 'ملتزم بها', 9), column('Breached', 'متجاوزة', 9),
      column('Open', 'مفتوحة', 9), column('Met, percent', 'الالتزام، بالمئة'),
    ],
    rows: ({ sla }) =>
      sla.flatMap(({ label, byMonth, ...whole }) =>
        [{ month: null, ...whole }, ...byMonth].map(({ month, met, breached, open, rate }): Cell[] => [label, month, met, breached, open, percent(rate)]),
      ),
  },
  load: {
    name: { en: 'Open by state', ar: 'المفتوحة حسب الحالة' },
    columns: [column('State', 'الحالة', 26), ...spreadColumns],
    rows: ({ load }) => load.byState.map(({ label, age }) => [label, ...spread(age)]),
  },
  loadByPerson: {
    name: { en: 'Open by person', ar: 'المفتوحة حسب الشخص' },
    columns: [column('Person', 'الشخص', 28), ...spreadColumns],
    rows: ({ load }, locale) => load.byPerson.map(({ person: who, age }) => [person(who, locale), ...spread(age)]),
  },
  decisions: {
    name: { en: 'Decisions by person', ar: 'القرارات حسب الشخص' },
    columns: [
      column('Person', 'الشخص', 28), column('Role', 'الدور', 16), column('Steps', 'الخطوات', 10), column('Rejections', 'حالات الرفض', 12),
      column('Approvals given', 'موافقات', 12), column('Approvals refused', 'رفض موافقات', 14), column('Waited, median hours', 'الانتظار، وسيط الساعات', 18),
    ],
    rows: ({ decisions }, locale) =>
      decisions.map(({ person: who, roleLabel, steps, rejections, approvals, waited }) => [
        person(who, locale), roleLabel, steps, rejections, approvals.approved, approvals.rejected, waited.median,
      ]),
  },
} as const satisfies Record<string, AnalyticsTable>

export type TableName = keyof typeof analyticsTables
