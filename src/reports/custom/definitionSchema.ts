import { z } from 'zod'
import { mostColumns } from '../asked.ts'

/*
 * What somebody built: which columns and rows of a source, how they are grouped and counted, in which order, as which
 * chart. Fields go by the keys of `sources/`; every word is looked up there, so nothing of it is ever part of a query.
 */

/** Operators that a filter may use; which of them fit a field is said by its kind, see `operatorsOf`. */
export const operators = [
  'is', 'isNot', 'contains', 'startsWith', 'atLeast', 'atMost', 'between', 'in', 'notIn', 'period', 'lastDays', 'nextDays', 'olderThanDays',
  'empty', 'notEmpty',
] as const
export type Operator = (typeof operators)[number]

/** Those of them that a computed number may be filtered by. */
export const figureOperators = ['atLeast', 'atMost', 'between', 'is', 'isNot'] as const satisfies readonly Operator[]

/** Spans of the office's calendar that move with today. */
export const periods = [
  'today', 'yesterday', 'tomorrow', 'thisWeek', 'lastWeek', 'nextWeek', 'thisMonth', 'lastMonth', 'nextMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear',
] as const
export type Period = (typeof periods)[number]

export const intervals = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Interval = (typeof intervals)[number]

export const aggregateKinds = ['count', 'distinct', 'sum', 'avg', 'min', 'max', 'median'] as const
export type AggregateKind = (typeof aggregateKinds)[number]

export const chartKinds = ['bar', 'stackedBar', 'line', 'pie'] as const

export const most = { columns: mostColumns, filters: 30, groups: 3, aggregates: 8, figureFilters: 5, sorts: 5, values: 200, rows: 1_000_000 } as const

/** PostgreSQL takes no zero byte in a text. */
const text = z.string().max(500).refine((value) => !value.includes('\0'))
const key = z.string().min(1).max(80).refine((value) => !value.includes('\0'))
const value = z.union([text, z.number(), z.boolean()])

const filter = z.strictObject({
  field: key,
  operator: z.enum(operators),
  /** One value, or the two ends of `between`, or the list of `in` and `notIn`. None for `empty` and `notEmpty`. */
  value: z.union([value, z.array(value).max(most.values)]).optional(),
})

export const definitionSchema = z.strictObject({
  /** Field keys, in order: a row each record. None with groups or aggregates: then the figures stand alone. */
  columns: z.array(key).max(most.columns).default([]),
  filters: z.array(filter).max(most.filters).default([]),
  /** Whether a row has to meet all filters or any of them. */
  match: z.enum(['all', 'any']).default('all'),
  groups: z.array(z.strictObject({ field: key, by: z.enum(intervals).optional() })).max(most.groups).default([]),
  aggregates: z.array(z.strictObject({ of: z.enum(aggregateKinds), field: key.optional() })).max(most.aggregates).default([]),
  /** Which groups: those whose figure - the aggregate at the place `figure` - is so. All of them have to be met. */
  figureFilters: z
    .array(z.strictObject({ figure: z.number().int().min(0).max(most.aggregates - 1), operator: z.enum(figureOperators), value: z.union([value, z.array(value).max(2)]) }))
    .max(most.figureFilters)
    .default([]),
  /** By a field's key for the rows; by `group:0` or `value:0` (places in `groups`, `aggregates`) for the figures. */
  sort: z.array(z.strictObject({ by: key, direction: z.enum(['asc', 'desc']).default('asc') })).max(most.sorts).default([]),
  /** The first so many rows or groups. */
  limit: z.number().int().min(1).max(most.rows).nullish(),
  /** Of the figures: the aggregate at the place `value`, by the first group; a second group makes series. */
  chart: z.strictObject({ kind: z.enum(chartKinds), value: z.number().int().min(0).max(most.aggregates - 1).default(0) }).nullish(),
})

export type Definition = z.output<typeof definitionSchema>
export type Filter = Definition['filters'][number]
export type FigureFilter = Definition['figureFilters'][number]
export type FilterValue = string | number | boolean

/** Whether it tells figures at all, and whether it lists rows. */
export const tellsFigures = ({ groups, aggregates }: Definition): boolean => groups.length + aggregates.length > 0
export const listsRows = (definition: Definition): boolean => definition.columns.length > 0
