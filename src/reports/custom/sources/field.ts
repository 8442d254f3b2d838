import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Role } from '../../../shared/roles.ts'
import type { Text } from '../../../shared/text.ts'
import type { AggregateKind, Operator } from '../definitionSchema.ts'

/**
 * What a field holds, and so how it is filtered, grouped, counted with and shown. `word` and `person` are ids of another
 * table with a name each, `choice` a key with a label, `day` a date of the office, `moment` a point in time.
 */
export type FieldKind = 'text' | 'code' | 'number' | 'hours' | 'day' | 'moment' | 'choice' | 'word' | 'person' | 'yesNo'

/** Lists that values are chosen from; see `choices.ts`. */
export type ChoiceList =
  | 'types' | 'categories' | 'departments' | 'workflows' | 'statuses' | 'stages' | 'priorities' | 'roles' | 'accounts' | 'languages' | 'scans'
  | 'people' | 'staff' | 'clients' | 'outcomes' | 'actorKinds' | 'actions' | 'entities' | 'endings' | 'timeliness'

/** Puts a value into the query and gives its place (`$3`): each place that is asked for has to stand in the query. */
export type Place = (value: unknown) => string

/** What pieces of SQL are made with: the office's clock, who reads, in which language. */
export type SqlContext = {
  place: Place
  role: Role
  locale: 'en' | 'ar'
  timeZone: string
  /** Today in the office, `YYYY-MM-DD`. */
  today: string
  /** The present moment, ISO. */
  now: string
  /** Keys of states in the order of their workflows. */
  statuses: readonly string[]
  /** A condition on `transactions` that holds for those the reader may see, for what counts them. */
  seenTransactions: () => string
}

export type ReportField = {
  label: Text
  kind: FieldKind
  /** In characters. */
  width: number
  /** The value as it is compared; only text that stands in the code. Tables are `s` (the source's own) and its joins. */
  sql: (context: SqlContext) => string
  /** The name behind an id, of `word` and `person`. */
  nameSql?: (context: SqlContext) => string
  /** What orders it, where that is not the value or its name. */
  sortSql?: (context: SqlContext) => string
  /** Aliases of the joins it needs. */
  joins?: readonly string[]
  /** The field it tells, of the source's collection or of another (`of`); who may not read that is not offered this. */
  path?: string
  of?: CollectionSlug
  /** Somebody of the house: shown and asked by as `shared/peopleNamed.ts` says. */
  ofHouse?: true
  /** Only for these. Nobody else learns of it, in no way. */
  roles?: readonly Role[]
  choices?: ChoiceList
  /** Of a choice that has a list of its own. */
  options?: readonly { value: string; label: Text }[]
  /** May be shown, and nothing else: long texts, values stored encrypted. */
  shownOnly?: true
  /** Stored so that only the audit log can read it. */
  sealed?: true
}

export type Source = {
  slug: CollectionSlug
  table: string
  /** What its rows are called when they are counted. */
  rows: Text
  roles: readonly Role[]
  fields: Readonly<Record<string, ReportField>>
  /** By alias. */
  joins: Readonly<Record<string, string>>
  /** The day or moment that a range of days means. */
  date: string | null
  /** What identifies a row to people. */
  reference: { sql: string; joins: readonly string[] }
  /** Narrows the rows beyond what may be read: removed ones are told nowhere. */
  only?: Where
  /** The same in SQL, of `s`. */
  onlySql?: string
  /** Aliases that are joined whatever is asked. */
  always?: readonly string[]
  /** Where its rows belong to a transaction: the path to it. The filters of the transaction list apply there. */
  transaction?: string
  /** The alias its transactions stand under: then what workflows add to them are fields of it too. */
  customFields?: string
  /** Its fields count transactions: those the reader may see. */
  countsTransactions?: true
  /** What is shown when nobody chose. */
  usual: readonly string[]
  /** Makes stored values readable that the database cannot read; of a few rows at a time. */
  open?: <Row extends object>(req: PayloadRequest, rows: readonly Row[]) => Promise<Row[]>
}

const always: readonly Operator[] = ['empty', 'notEmpty']
const chosen: readonly Operator[] = ['in', 'notIn', ...always]
const counted: readonly Operator[] = ['is', 'isNot', 'atLeast', 'atMost', 'between', ...always]
const dated: readonly Operator[] = ['period', 'between', 'atLeast', 'atMost', 'lastDays', 'nextDays', 'olderThanDays', ...always]

const operatorsByKind: Readonly<Record<FieldKind, readonly Operator[]>> = {
  text: ['contains', 'is', 'isNot', 'startsWith', ...always],
  code: ['contains', 'is', 'isNot', 'startsWith', ...always],
  number: counted,
  hours: counted,
  day: dated,
  moment: dated,
  choice: chosen,
  word: chosen,
  person: chosen,
  yesNo: ['is'],
}

/** The operators that fit a field; none where it can only be shown. */
export function operatorsOf(field: ReportField): readonly Operator[] {
  return field.sealed || (field.shownOnly && field.kind !== 'text') ? [] : operatorsByKind[field.kind]
}

/** What can be counted from a field. */
export function aggregatesOf(field: ReportField): readonly AggregateKind[] {
  if (field.shownOnly || field.sealed) return []
  if (field.kind === 'number' || field.kind === 'hours') return ['sum', 'avg', 'median', 'min', 'max']
  return field.kind === 'day' || field.kind === 'moment' ? ['min', 'max', 'distinct'] : field.kind === 'yesNo' ? [] : ['distinct']
}

export function mayGroup(field: ReportField): boolean {
  return !field.shownOnly && !field.sealed
}

export const isDated = ({ kind }: Pick<ReportField, 'kind'>): boolean => kind === 'day' || kind === 'moment'
