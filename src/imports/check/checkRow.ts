import type { OfficeDate } from '../../shared/dates.ts'
import type { Id } from '../../shared/ids.ts'
import type { Priority } from '../../shared/priorities.ts'
import type { Text } from '../../shared/text.ts'
import { type ColumnKey, columnOf } from '../columns.ts'
import type { HeaderMatch } from '../matchHeaders.ts'
import type { Cell } from '../read/row.ts'
import { cellText } from './cellText.ts'
import { foldCached } from './foldCached.ts'
import { parseDueDate } from './parseDueDate.ts'
import { parsePriority, priorityNames } from './parsePriority.ts'
import { type RowError, rowError } from './rowProblems.ts'

/** What the rows are held against, read once for a whole import. */
export type Lookups = {
  types: NameLookup
  categories: NameLookup
  /** Users by email in lower case. `staff` means an active admin or editor. */
  users: ReadonlyMap<string, { id: Id; staff: boolean }>
}

/** Ids by folded name, English and Arabic; `names` lists what is known, for people. */
export type NameLookup = { byFolded: ReadonlyMap<string, Id>; names: Text }

export type CheckContext = {
  /** Today in the office's time zone. */
  today: OfficeDate
  /** The office's own rule for descriptions; never more than the column holds. */
  description: { required: boolean; maxLength: number }
}

/** What a row says, ready to be stored; null where it says nothing or something that cannot be. */
export type RowValues = {
  externalReference: string | null
  clientName: string | null
  typeId: Id | null
  description: string | null
  categoryId: Id | null
  dueDate: OfficeDate | null
  assignedToId: Id | null
  /** Null when the row leaves it open: a new transaction is then normal, an existing one keeps its own. */
  priority: Priority | null
}

/** The cells of a row by column, wherever the file has them. */
export type ImportCells = Partial<Record<ColumnKey, Cell>>

/** Takes the cells a row has for our columns. */
export function pickCells(cells: readonly Cell[], { places }: HeaderMatch): ImportCells {
  const picked: ImportCells = {}
  for (const [key, place] of Object.entries(places) as [ColumnKey, number][]) picked[key] = cells[place] ?? null
  return picked
}

/** Judges one row by itself: all that is wrong with it, or nothing. Duplicates are judged where all rows are known. */
export function checkRow(
  cells: ImportCells,
  lookups: Lookups,
  context: CheckContext,
): { values: RowValues; errors: RowError[] } {
  const errors: RowError[] = []
  const values: RowValues = {
    externalReference: checkText('externalReference', cells, columnOf('externalReference'), errors),
    clientName: checkText('clientName', cells, columnOf('clientName'), errors),
    typeId: checkName('type', 'UNKNOWN_TYPE', cells, lookups.types, errors),
    description: checkText('description', cells, context.description, errors),
    categoryId: checkName('category', 'UNKNOWN_CATEGORY', cells, lookups.categories, errors),
    dueDate: checkDueDate(cells, context, errors),
    assignedToId: checkAssignee(cells, lookups, errors),
    priority: checkPriority(cells, errors),
  }
  return { values, errors }
}

function checkText(
  key: ColumnKey,
  cells: ImportCells,
  { required, maxLength }: { required: boolean; maxLength?: number },
  errors: RowError[],
): string | null {
  const text = cellText(cells[key], { multiline: key === 'description' })
  if (text === '') {
    if (required) errors.push(rowError('REQUIRED', key, ''))
    return null
  }
  // Counted as the database counts: an emoji is one character.
  const length = maxLength !== undefined && text.length > maxLength ? [...text].length : 0
  if (maxLength !== undefined && length > maxLength) {
    errors.push(rowError('TOO_LONG', key, text, { length, limit: maxLength }))
    return null
  }
  return text
}

function checkName(
  key: 'type' | 'category',
  code: 'UNKNOWN_TYPE' | 'UNKNOWN_CATEGORY',
  cells: ImportCells,
  known: NameLookup,
  errors: RowError[],
): Id | null {
  const text = cellText(cells[key])
  if (text === '') {
    if (columnOf(key).required) errors.push(rowError('REQUIRED', key, ''))
    return null
  }
  const id = known.byFolded.get(foldCached(text))
  if (id === undefined) errors.push(rowError(code, key, text, { expected: known.names }))
  return id ?? null
}

function checkDueDate(cells: ImportCells, { today }: CheckContext, errors: RowError[]): OfficeDate | null {
  const cell = cells.dueDate ?? null
  const text = cellText(cell)
  if (cell === null || text === '') return null
  const date = parseDueDate(cell)
  if (date === null) {
    errors.push(rowError('NOT_A_DATE', 'dueDate', text, { year: today.slice(0, 4) }))
  } else if (date < today) {
    // The date stays in the values: a row that only repeats what a transaction already has may keep it.
    errors.push(rowError('DUE_DATE_PAST', 'dueDate', dayFirst(date), { today: dayFirst(today) }))
  }
  return date
}

function checkAssignee(cells: ImportCells, { users }: Lookups, errors: RowError[]): Id | null {
  const text = cellText(cells.assignedTo)
  if (text === '') return null
  const user = users.get(text.toLowerCase())
  if (!user) errors.push(rowError('UNKNOWN_ASSIGNEE', 'assignedTo', text))
  else if (!user.staff) errors.push(rowError('ASSIGNEE_NOT_STAFF', 'assignedTo', text))
  return user?.staff ? user.id : null
}

function checkPriority(cells: ImportCells, errors: RowError[]): Priority | null {
  const text = cellText(cells.priority)
  if (text === '') return null
  const priority = parsePriority(text)
  if (!priority) errors.push(rowError('UNKNOWN_PRIORITY', 'priority', text, { expected: priorityNames }))
  return priority ?? null
}

function dayFirst(date: OfficeDate): string {
  return date.split('-').toReversed().join('/')
}
