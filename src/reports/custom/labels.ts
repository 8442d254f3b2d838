import type { Text } from '../../shared/text.ts'
import type { AggregateKind, Interval, Operator, Period } from './definitionSchema.ts'

/** What the parts of a definition are called, for whoever builds or reads one. */
export const operatorLabels: Readonly<Record<Operator, Text>> = {
  is: { en: 'is', ar: 'يساوي' },
  isNot: { en: 'is not', ar: 'لا يساوي' },
  contains: { en: 'contains', ar: 'يحتوي على' },
  startsWith: { en: 'begins with', ar: 'يبدأ بـ' },
  atLeast: { en: 'at least / from', ar: 'لا يقل عن / ابتداءً من' },
  atMost: { en: 'at most / until', ar: 'لا يزيد على / حتى' },
  between: { en: 'between', ar: 'بين' },
  in: { en: 'is any of', ar: 'أي من' },
  notIn: { en: 'is none of', ar: 'ليس أياً من' },
  period: { en: 'lies in', ar: 'ضمن' },
  lastDays: { en: 'in the last … days', ar: 'في آخر … يوماً' },
  nextDays: { en: 'in the next … days', ar: 'في الأيام القادمة …' },
  olderThanDays: { en: 'more than … days ago', ar: 'قبل أكثر من … يوماً' },
  empty: { en: 'is empty', ar: 'فارغ' },
  notEmpty: { en: 'is not empty', ar: 'غير فارغ' },
}

export const periodLabels: Readonly<Record<Period, Text>> = {
  today: { en: 'today', ar: 'اليوم' },
  yesterday: { en: 'yesterday', ar: 'أمس' },
  tomorrow: { en: 'tomorrow', ar: 'غداً' },
  thisWeek: { en: 'this week', ar: 'هذا الأسبوع' },
  lastWeek: { en: 'last week', ar: 'الأسبوع الماضي' },
  nextWeek: { en: 'next week', ar: 'الأسبوع القادم' },
  thisMonth: { en: 'this month', ar: 'هذا الشهر' },
  lastMonth: { en: 'last month', ar: 'الشهر الماضي' },
  nextMonth: { en: 'next month', ar: 'الشهر القادم' },
  thisQuarter: { en: 'this quarter', ar: 'هذا الربع' },
  lastQuarter: { en: 'last quarter', ar: 'الربع الماضي' },
  thisYear: { en: 'this year', ar: 'هذه السنة' },
  lastYear: { en: 'last year', ar: 'السنة الماضية' },
}

export const intervalLabels: Readonly<Record<Interval, Text>> = {
  day: { en: 'by day', ar: 'حسب اليوم' },
  week: { en: 'by week', ar: 'حسب الأسبوع' },
  month: { en: 'by month', ar: 'حسب الشهر' },
  quarter: { en: 'by quarter', ar: 'حسب الربع' },
  year: { en: 'by year', ar: 'حسب السنة' },
}

export const aggregateLabels: Readonly<Record<AggregateKind, Text>> = {
  count: { en: 'Number of rows', ar: 'عدد الصفوف' },
  distinct: { en: 'Different values', ar: 'عدد القيم المختلفة' },
  sum: { en: 'Sum', ar: 'المجموع' },
  avg: { en: 'Average', ar: 'المتوسط' },
  min: { en: 'Least', ar: 'الأدنى' },
  max: { en: 'Greatest', ar: 'الأعلى' },
  median: { en: 'Median', ar: 'الوسيط' },
}

export const chartLabels: Readonly<Record<'bar' | 'stackedBar' | 'line' | 'pie', Text>> = {
  bar: { en: 'Bars', ar: 'أعمدة' },
  stackedBar: { en: 'Stacked bars', ar: 'أعمدة مكدسة' },
  line: { en: 'Line', ar: 'خط' },
  pie: { en: 'Pie', ar: 'دائري' },
}

export const yes: Text = { en: 'Yes', ar: 'نعم' }
export const no: Text = { en: 'No', ar: 'لا' }
export const notSet: Text = { en: 'Not set', ar: 'غير محدد' }
export const allOfThem: Text = { en: 'All', ar: 'الكل' }
export const others: Text = { en: 'Others', ar: 'أخرى' }
