import { addDays, startOfOfficeDay } from '../../shared/dates.ts'
import type { FigureFilter, Filter, FilterValue, Period } from './definitionSchema.ts'
import { spanOf } from './periods.ts'
import type { ReportField, SqlContext } from './sources/field.ts'

export type ConditionContext = SqlContext & { firstWeekday: number; me: number }

/**
 * A filter as a condition that is true or false, never unknown. Values are places; `checkDefinition` has seen that they
 * fit the field.
 */
export function conditionSql(field: ReportField, filter: Filter, context: ConditionContext): string {
  const value = field.sql(context)
  if (filter.operator === 'empty') return field.kind === 'text' || field.kind === 'code' ? `coalesce(${value}, '') = ''` : `${value} is null`
  if (filter.operator === 'notEmpty') return field.kind === 'text' || field.kind === 'code' ? `coalesce(${value}, '') <> ''` : `${value} is not null`
  const condition = compared(field, value, filter, context)
  const keepsUnset = filter.operator === 'isNot' || filter.operator === 'notIn'
  return `coalesce(${condition}, ${keepsUnset})`
}

function compared(field: ReportField, value: string, { operator, value: asked }: Filter, context: ConditionContext): string {
  const { place } = context
  const given = (Array.isArray(asked) ? asked : [asked]) as FilterValue[]
  switch (field.kind) {
    case 'text':
    case 'code': {
      const text = String(given[0])
      if (operator === 'is') return `lower(${value}) = lower(${place(text)}::text)`
      if (operator === 'isNot') return `lower(${value}) <> lower(${place(text)}::text)`
      const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
      return `${value} ilike ${place(operator === 'startsWith' ? `${literal}%` : `%${literal}%`)}::text`
    }
    case 'number':
    case 'hours':
      return numeric(value, operator, given.map((each) => `${place(String(each))}::numeric`))
    case 'yesNo':
      return `${value} = ${place(given[0] === true)}::boolean`
    case 'choice':
      return `${operator === 'notIn' ? 'not ' : ''}(${value} = any(${place(given.map(String))}::text[]))`
    case 'word':
    case 'person': {
      const ids = given.map((each) => (each === 'me' ? context.me : Number(each)))
      return `${operator === 'notIn' ? 'not ' : ''}(${value} = any(${place(ids)}::int[]))`
    }
    case 'day':
    case 'moment':
      return dated(field.kind, value, { operator, given }, context)
  }
}

/** A condition on a computed number, true or false, never unknown; as {@link conditionSql}. */
export function figureCondition(value: string, { operator, value: asked }: FigureFilter, { place }: SqlContext): string {
  const given = [asked].flat().map((each) => `${place(String(each))}::float8`)
  return `coalesce(${numeric(value, operator, given)}, ${operator === 'isNot'})`
}

function numeric(value: string, operator: Filter['operator'], [first, second]: string[]): string {
  if (operator === 'between') return `${value} between ${first} and ${second}`
  return `${value} ${{ is: '=', isNot: '<>', atLeast: '>=', atMost: '<=' }[operator as 'is' | 'isNot' | 'atLeast' | 'atMost']} ${first}`
}

/** Days count from midnight to midnight in the office; a moment belongs to the day the office's clock shows. */
function dated(kind: 'day' | 'moment', value: string, { operator, given }: { operator: Filter['operator']; given: FilterValue[] }, context: ConditionContext): string {
  const { place, timeZone, today, firstWeekday } = context
  const edge = (day: string) => (kind === 'day' ? `${place(day)}::date` : `${place(startOfOfficeDay(day, timeZone).toISOString())}::timestamptz`)
  const [first, second] = given.map(String)
  const from = (day: string) => `${value} >= ${edge(day)}`
  const before = (day: string) => `${value} < ${edge(day)}`
  const within = (start: string, until: string) => `(${from(start)} and ${before(until)})`
  switch (operator) {
    case 'period': {
      const span = spanOf(first as Period, today, firstWeekday)
      return within(span.from, span.until)
    }
    case 'between':
      return within(first!, addDays(second!, 1))
    case 'atLeast':
      return from(first!)
    case 'lastDays':
      return within(addDays(today, 1 - Number(first)), addDays(today, 1))
    case 'nextDays':
      return within(today, addDays(today, Number(first)))
    case 'olderThanDays':
      return before(addDays(today, -Number(first)))
    default:
      return before(addDays(first!, 1))
  }
}
