import { z } from 'zod'
import type { FieldError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { isReportDay } from '../asked.ts'
import { faultsOfShape } from '../parts/faultsOfShape.ts'
import { definitionSchema, listsRows, periods, tellsFigures, type Definition, type Filter } from './definitionSchema.ts'
import { aggregatesOf, isDated, mayGroup, operatorsOf, type ReportField } from './sources/field.ts'

/** The fields of a source that a person may use. */
export type Offered = ReadonlyMap<string, ReportField>

export type Checked = { definition: Definition; errors: [] } | { definition: null; errors: FieldError[] }

/** What somebody built, read and checked against the fields they may use; everything that is wrong by its path. Pure. */
export function checkDefinition(given: unknown, offered: Offered): Checked {
  const parsed = definitionSchema.safeParse(given, { error: z.locales.en().localeError })
  if (!parsed.success) {
    return { definition: null, errors: faultsOfShape(parsed.error, 'definition') }
  }
  const definition = parsed.data
  const errors = [...ofColumns(definition, offered), ...ofFilters(definition, offered), ...ofFigures(definition, offered), ...ofFigureFilters(definition, offered), ...ofSort(definition, offered), ...ofChart(definition)]
  if (errors.length > 0) return { definition: null, errors }
  // A minute is no group anybody means, and days without an interval would be no series.
  const groups = definition.groups.map((group) => (isDated(offered.get(group.field)!) ? { ...group, by: group.by ?? 'day' as const } : group))
  return { definition: { ...definition, groups }, errors: [] }
}

const pathOf = (path: readonly PropertyKey[]) => ['definition', ...path].join('.')
const wrong = (path: (string | number)[], code: string, message: Text): FieldError => ({ path: pathOf(path), code, message })

function ofColumns(definition: Definition, offered: Offered): FieldError[] {
  const { columns } = definition
  if (!listsRows(definition) && !tellsFigures(definition)) return [wrong(['columns'], 'NOTHING', nothing)]
  return columns.flatMap((key, index) => {
    if (!offered.has(key)) return [unknown(['columns', index], key)]
    return columns.indexOf(key) < index ? [wrong(['columns', index], 'TWICE', twice)] : []
  })
}

function ofFilters({ filters }: Definition, offered: Offered): FieldError[] {
  return filters.flatMap((filter, index) => {
    const field = offered.get(filter.field)
    if (!field) return [unknown(['filters', index, 'field'], filter.field)]
    if (!operatorsOf(field).includes(filter.operator)) return [wrong(['filters', index, 'operator'], 'OPERATOR', unfitting(field.label))]
    const message = wrongValue(field, filter)
    return message ? [wrong(['filters', index, 'value'], 'VALUE', message)] : []
  })
}

const isAmount = (value: unknown) => (typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value))) && Math.abs(Number(value)) <= 1e12
const isDay = (value: unknown) => typeof value === 'string' && isReportDay(value)
const isCount = (value: unknown) => Number.isInteger(Number(value)) && typeof value !== 'boolean' && Number(value) >= 1 && Number(value) <= 36_500
const isId = (value: unknown) => /^\d{1,10}$/.test(String(value)) && Number(value) <= 2_147_483_647

function wrongValue(field: ReportField, { operator, value }: Filter): Text | null {
  if (operator === 'empty' || operator === 'notEmpty') return value === undefined ? null : noValue
  const all = Array.isArray(value) ? value : [value]
  if (operator === 'in' || operator === 'notIn') {
    if (!Array.isArray(value) || value.length === 0) return oneAtLeast
    if (field.kind === 'choice') return all.every((each) => typeof each === 'string') ? null : oneAtLeast
    return all.every((each) => isId(each) || (field.kind === 'person' && each === 'me')) ? null : fromList
  }
  if (operator === 'between') {
    const fits = isDated(field) ? isDay : isAmount
    if (all.length !== 2 || !all.every(fits)) return isDated(field) ? twoDays : twoNumbers
    return (isDated(field) ? String(all[0]) <= String(all[1]) : Number(all[0]) <= Number(all[1])) ? null : backwards
  }
  if (Array.isArray(value) || value === undefined) return oneValue
  if (operator === 'period') return periods.some((period) => period === value) ? null : fromList
  if (operator === 'lastDays' || operator === 'nextDays' || operator === 'olderThanDays') return isCount(value) ? null : days
  if (isDated(field)) return isDay(value) ? null : oneDay
  if (field.kind === 'number' || field.kind === 'hours') return isAmount(value) ? null : oneNumber
  if (field.kind === 'yesNo') return typeof value === 'boolean' ? null : yesOrNo
  return typeof value === 'string' && value !== '' ? null : oneValue
}

function ofFigures({ groups, aggregates }: Definition, offered: Offered): FieldError[] {
  const grouped = groups.flatMap(({ field: key, by }, index) => {
    const field = offered.get(key)
    if (!field) return [unknown(['groups', index, 'field'], key)]
    if (!mayGroup(field)) return [wrong(['groups', index, 'field'], 'UNGROUPABLE', ungroupable(field.label))]
    if (by && !isDated(field)) return [wrong(['groups', index, 'by'], 'NO_INTERVAL', noInterval(field.label))]
    const before = groups.slice(0, index).some((other) => other.field === key && other.by === by)
    return before ? [wrong(['groups', index], 'TWICE', twice)] : []
  })
  const counted = aggregates.flatMap(({ of, field: key }, index) => {
    if (of === 'count') return key === undefined ? [] : [wrong(['aggregates', index, 'field'], 'NO_FIELD', countsRows)]
    const field = key === undefined ? undefined : offered.get(key)
    if (!field) return [unknown(['aggregates', index, 'field'], key ?? '')]
    return aggregatesOf(field).includes(of) ? [] : [wrong(['aggregates', index, 'of'], 'UNFIT', unfitAggregate(field.label))]
  })
  const none = groups.length > 0 && aggregates.length === 0 ? [wrong(['aggregates'], 'NOTHING', nothingCounted)] : []
  return [...grouped, ...counted, ...none]
}

function ofFigureFilters({ figureFilters, groups, aggregates }: Definition, offered: Offered): FieldError[] {
  return figureFilters.flatMap(({ figure, operator, value }, index) => {
    const at = (...path: (string | number)[]) => ['figureFilters', index, ...path]
    if (groups.length === 0) return [wrong(at(), 'NO_GROUP', filterNeedsGroup)]
    const aggregate = aggregates[figure]
    if (!aggregate) return [wrong(at('figure'), 'UNKNOWN', filterNeedsValue)]
    const field = aggregate.field === undefined ? undefined : offered.get(aggregate.field)
    if (field && isDated(field) && aggregate.of !== 'distinct') return [wrong(at('figure'), 'UNFIT', unfitting(field.label))]
    const all = Array.isArray(value) ? value : [value]
    if (operator === 'between') {
      if (all.length !== 2 || !all.every(isAmount)) return [wrong(at('value'), 'VALUE', twoNumbers)]
      return Number(all[0]) <= Number(all[1]) ? [] : [wrong(at('value'), 'VALUE', backwards)]
    }
    return !Array.isArray(value) && isAmount(value) ? [] : [wrong(at('value'), 'VALUE', oneNumber)]
  })
}

function ofSort({ sort, groups, aggregates, columns }: Definition, offered: Offered): FieldError[] {
  return sort.flatMap(({ by }, index) => {
    const figure = /^(group|value):(\d{1,2})$/.exec(by)
    if (figure) {
      const count = figure[1] === 'group' ? groups.length : aggregates.length
      return Number(figure[2]) < count ? [] : [unknown(['sort', index, 'by'], by)]
    }
    const field = offered.get(by)
    if (!field) return [unknown(['sort', index, 'by'], by)]
    if (field.shownOnly || field.sealed) return [wrong(['sort', index, 'by'], 'UNSORTABLE', unsortable(field.label))]
    return columns.length > 0 ? [] : [wrong(['sort', index, 'by'], 'NO_ROWS', noRows)]
  })
}

function ofChart({ chart, groups, aggregates }: Definition): FieldError[] {
  if (!chart) return []
  if (groups.length === 0) return [wrong(['chart'], 'NO_GROUP', chartNeedsGroup)]
  if (chart.value >= aggregates.length) return [wrong(['chart', 'value'], 'UNKNOWN', chartNeedsValue)]
  if (chart.kind === 'stackedBar' && groups.length < 2) return [wrong(['chart', 'kind'], 'ONE_GROUP', stackNeedsTwo)]
  return []
}

const unknown = (path: (string | number)[], key: string): FieldError =>
  wrong(path, 'UNKNOWN', {
    en: key === '' ? 'Choose a field.' : `"${key}" is not a field of this source that you may use.`,
    ar: key === '' ? 'اختر حقلاً.' : `«${key}» ليس حقلاً من حقول هذا المصدر المتاحة لك.`,
  })
const nothing: Text = { en: 'Choose at least one column, or something to count.', ar: 'اختر عموداً واحداً على الأقل أو قيمة تُحسب.' }
const twice: Text = { en: 'It is there already.', ar: 'موجود من قبل.' }
const unfitting = (label: Text): Text => ({ en: `"${label.en}" cannot be filtered like this.`, ar: `لا يمكن تصفية «${label.ar}» بهذه الطريقة.` })
const noValue: Text = { en: 'No value belongs here.', ar: 'لا قيمة هنا.' }
const oneAtLeast: Text = { en: 'Choose at least one value.', ar: 'اختر قيمة واحدة على الأقل.' }
const fromList: Text = { en: 'Choose from the list.', ar: 'اختر من القائمة.' }
const twoDays: Text = { en: 'Give two days like 2026-01-31.', ar: 'أدخل يومين مثل 2026-01-31.' }
const twoNumbers: Text = { en: 'Give two numbers.', ar: 'أدخل رقمين.' }
const backwards: Text = { en: 'The second comes before the first.', ar: 'القيمة الثانية تسبق الأولى.' }
const oneValue: Text = { en: 'Give a value.', ar: 'أدخل قيمة.' }
const days: Text = { en: 'Give a number of days, 1 to 36,500.', ar: 'أدخل عدد أيام من 1 إلى 36500.' }
const oneDay: Text = { en: 'Give a day like 2026-01-31.', ar: 'أدخل يوماً مثل 2026-01-31.' }
const oneNumber: Text = { en: 'Give a number.', ar: 'أدخل رقماً.' }
const yesOrNo: Text = { en: 'Yes or no.', ar: 'نعم أو لا.' }
const ungroupable = (label: Text): Text => ({ en: `Rows cannot be grouped by "${label.en}".`, ar: `لا يمكن التجميع حسب «${label.ar}».` })
const noInterval = (label: Text): Text => ({ en: `"${label.en}" is no date.`, ar: `«${label.ar}» ليس تاريخاً.` })
const countsRows: Text = { en: 'Counting rows needs no field.', ar: 'عدّ الصفوف لا يحتاج إلى حقل.' }
const unfitAggregate = (label: Text): Text => ({ en: `That cannot be computed from "${label.en}".`, ar: `لا يمكن حساب ذلك من «${label.ar}».` })
const nothingCounted: Text = { en: 'Choose what is counted in each group.', ar: 'اختر ما يُحسب في كل مجموعة.' }
const unsortable = (label: Text): Text => ({ en: `Rows cannot be sorted by "${label.en}".`, ar: `لا يمكن الترتيب حسب «${label.ar}».` })
const noRows: Text = { en: 'There are no rows to sort: choose columns.', ar: 'لا صفوف لترتيبها: اختر أعمدة.' }
const chartNeedsGroup: Text = { en: 'A chart needs something to group by.', ar: 'يحتاج الرسم البياني إلى تجميع.' }
const filterNeedsGroup: Text = { en: 'Figures can be filtered where rows are grouped.', ar: 'لا تُصفّى الأرقام إلا عند تجميع الصفوف.' }
const filterNeedsValue: Text = { en: 'Choose the value that is compared.', ar: 'اختر القيمة التي تُقارن.' }
const chartNeedsValue: Text = { en: 'Choose the value that the chart shows.', ar: 'اختر القيمة التي يعرضها الرسم.' }
const stackNeedsTwo: Text = { en: 'Stacked bars need a second group.', ar: 'تحتاج الأعمدة المكدسة إلى تجميع ثانٍ.' }
