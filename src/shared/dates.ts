import type { StatusKind } from './statusKinds.ts'

/** A day in the office's calendar, `YYYY-MM-DD`. Such days compare as strings. */
export type OfficeDate = string

const day = 86_400_000

// Making a formatter costs a hundred times more than using it; there are as many as there are time zones in use.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, formatter)
  return formatter
}

/** The day it is in the office at the moment `now`. An unknown time zone is a RangeError. */
export function officeDate(now: Date, timeZone: string): OfficeDate {
  const parts = formatterOf(timeZone).formatToParts(now)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

const clocks = new Map<string, { format: Intl.DateTimeFormat; offsets: Map<number, number> }>()
const quarter = 900_000
const mostOffsets = 50_000

/** What the office's clock shows at a moment, `YYYY-MM-DD HH:mm`. An unknown time zone is a RangeError. */
export function officeMoment(at: Date, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = { format: new Intl.DateTimeFormat('en-GB-u-nu-latn', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }), offsets: new Map() }
    clocks.set(timeZone, clock)
  }
  // Asking the formatter costs more than anything else of a row; clocks are set on the quarter of an hour at the earliest.
  const { format, offsets } = clock
  const begin = Math.floor(at.getTime() / quarter) * quarter
  let offset = offsets.get(begin)
  if (offset === undefined) {
    if (offsets.size >= mostOffsets) offsets.clear()
    offset = Date.parse(`${officeDate(new Date(begin), timeZone)}T${format.format(begin)}Z`) - begin
    offsets.set(begin, offset)
  }
  return new Date(at.getTime() + offset).toISOString().slice(0, 16).replace('T', ' ')
}

/**
 * The first moment of a day in the office. Searched for, not computed from an offset: where clocks change at midnight
 * (Cairo, Beirut) the day begins at 01:00, and a sum would land in the day before.
 */
export function startOfOfficeDay(date: OfficeDate, timeZone: string): Date {
  const name = `${date} ${timeZone}`
  const known = starts.get(name)
  if (known !== undefined) return new Date(known)
  const start = searchedStart(date, timeZone)
  if (starts.size >= mostStarts) starts.clear()
  starts.set(name, start)
  return new Date(start)
}

// A search asks seventeen times what day it is; figures of a year ask for hundreds of days, mostly for the same ones.
const starts = new Map<string, number>()
const mostStarts = 5_000

function searchedStart(date: OfficeDate, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  let before = midnight / 1000 - 16 * 3600
  let after = midnight / 1000 + 16 * 3600
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (officeDate(new Date(middle * 1000), timeZone) < date) before = middle
    else after = middle
  }
  return after * 1000
}

/** True for a day that exists, written YYYY-MM-DD (2026-02-30 does not exist). */
export function isOfficeDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: OfficeDate, days: number): OfficeDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** What the due-date rules look at: the due day, what kind of status the transaction is in, and today in the office. */
export type DueFacts = { dueDate: OfficeDate | null | undefined; kind: StatusKind; today: OfficeDate }

/** Days before the due day from which a transaction counts as due soon. */
export const dueSoonDays = 3

/** Due before today, and work is going on: a draft, a transaction on hold and a finished one are never overdue. */
export function isOverdue({ dueDate, kind, today }: DueFacts): boolean {
  return kind === 'normal' && !!dueDate && dueDate < today
}

/** Due today or within the next three days, under the same conditions. Never true together with `isOverdue`. */
export function isDueSoon({ dueDate, kind, today }: DueFacts): boolean {
  return kind === 'normal' && !!dueDate && dueDate >= today && dueDate <= addDays(today, dueSoonDays)
}
