import { cellText } from '../check/cellText.ts'
import type { HeaderMatch } from '../matchHeaders.ts'
import type { Cell } from '../read/row.ts'
import { type EventColumn, eventColumnOf } from './eventColumns.ts'
import { type EventError, eventError } from './eventProblems.ts'
import { parseMoment } from './parseMoment.ts'

/** What a line of the file says; null where it says nothing or something that cannot be. `occurredAt` is ISO. */
export type RecordedEvent = {
  reference: string | null
  occurredAt: string | null
  activity: string | null
  /** The person, or else the role, in the file's own words. */
  actor: string | null
  comment: string | null
}

type Context = { timeZone: string; now: Date }

/** Judges one line by itself. Whether its transaction is there, and what the workflow says of it, is asked later. */
export function checkEvent(
  cells: readonly Cell[],
  { places }: Pick<HeaderMatch<EventColumn>, 'places'>,
  context: Context,
): { values: RecordedEvent; errors: EventError[] } {
  const errors: EventError[] = []
  const cellOf = (key: EventColumn): Cell => {
    const place = places[key]
    return place === undefined ? null : (cells[place] ?? null)
  }
  const textOf = (key: EventColumn): string | null => checkText(key, cellOf(key), errors)
  const values = {
    reference: textOf('reference'),
    occurredAt: checkMoment(cellOf('occurredAt'), context, errors),
    activity: textOf('activity'),
    actor: textOf('actor') ?? textOf('role'),
    comment: textOf('comment'),
  }
  return { values, errors }
}

function checkText(key: EventColumn, cell: Cell, errors: EventError[]): string | null {
  const { required, maxLength } = eventColumnOf(key)
  const text = cellText(cell, { multiline: key === 'comment' })
  if (text === '') {
    if (required) errors.push(eventError('REQUIRED', key, ''))
    return null
  }
  const length = maxLength !== undefined && text.length > maxLength ? [...text].length : 0
  if (maxLength !== undefined && length > maxLength) {
    errors.push(eventError('TOO_LONG', key, text, { length, limit: maxLength }))
    return null
  }
  return text
}

function checkMoment(cell: Cell, { timeZone, now }: Context, errors: EventError[]): string | null {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : cellText(cell)
  if (cell === null || text === '') {
    errors.push(eventError('REQUIRED', 'occurredAt', ''))
    return null
  }
  const moment = parseMoment(cell, timeZone)
  if (moment === null) {
    errors.push(eventError('NOT_A_MOMENT', 'occurredAt', text, { year: String(now.getUTCFullYear() - 1) }))
    return null
  }
  if (moment > now.toISOString()) {
    errors.push(eventError('IN_THE_FUTURE', 'occurredAt', text))
    return null
  }
  return moment
}
