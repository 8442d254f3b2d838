import { existsIn, dayNumberOf } from '../../sla/days.ts'
import { instantOf, zoneYearOf } from '../../sla/zone.ts'
import { latinDigits } from '../check/latinDigits.ts'
import type { Cell } from '../read/row.ts'
import { dateOfSerial } from '../read/xlsx/dateOfSerial.ts'

// 1990-01-01 and 2199-12-31: a number outside was hardly meant as a moment.
const firstSerial = 32_874
const lastSerial = 109_574

const time = String.raw`(?:(?:T| ?,? )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?| ?([صم]))?)?`
const zone = String.raw` ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}${zone}$`)
const dayFirst = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${time}${zone}$`)

/**
 * The moment a cell means, as an ISO text: `2027-01-31T14:30:00+03:00`, `31/01/2027 14:30`, with or without seconds, in
 * Latin, Arabic-Indic or Persian digits, or an Excel date. Without a zone of its own it is the wall clock of the office;
 * without a time, the beginning of the day. Null for anything else. Never month first: the office writes DD/MM/YYYY.
 */
export function parseMoment(cell: Cell, timeZone: string): string | null {
  if (cell instanceof Date) return ofWallClock(cell, timeZone)
  // A workbook whose date formatting got lost shows the serial number of the day.
  if (typeof cell === 'number') {
    const date = cell >= firstSerial && cell < lastSerial + 1 ? dateOfSerial(cell, false) : null
    return date instanceof Date ? ofWallClock(date, timeZone) : null
  }
  if (typeof cell !== 'string') return null
  const text = latinDigits(cell)
  const forward = yearFirst.exec(text)
  const [, year, month, day, ...rest] = forward ?? reordered(dayFirst.exec(text))
  return year === undefined ? null : momentOf([year, month, day], rest, timeZone)
}

function reordered(match: RegExpExecArray | null): (string | undefined)[] {
  if (!match) return []
  const [whole, day, month, year, ...rest] = match
  return [whole, year, month, day, ...rest]
}

function momentOf(date: (string | undefined)[], rest: (string | undefined)[], timeZone: string): string | null {
  const [year = 0, month = 0, day = 0] = date.map(Number)
  const [hours, minutes, seconds, fraction, latinHalf, arabicHalf, offset] = rest
  // Also keeps out Hijri years, which would otherwise read as dates of the Middle Ages.
  if (year < 1990 || year > 2199 || !existsIn(year, month, day)) return null
  const hour = hourOf(Number(hours ?? 0), latinHalf?.toLowerCase() ?? (arabicHalf && (arabicHalf === 'م' ? 'p' : 'a')))
  const [minute, second] = [Number(minutes ?? 0), Number(seconds ?? 0)]
  if (hour === null || minute > 59 || second > 59) return null
  const ms = second * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
  if (offset === undefined) return atWallClock(year, month, day, hour * 60 + minute, ms, timeZone)
  const shift = offsetMinutes(offset)
  if (shift === null) return null
  return new Date(Date.UTC(year, month - 1, day, hour, minute - shift) + ms).toISOString()
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function offsetMinutes(offset: string): number | null {
  if (!/^[+-]/.test(offset)) return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', '') || 0)]
  if (hours > 14 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** A Date that carries a wall clock as if it were UTC, as sheets are read. */
function ofWallClock(wall: Date, timeZone: string): string | null {
  const year = wall.getUTCFullYear()
  if (Number.isNaN(wall.getTime()) || year < 1990 || year > 2199) return null
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes()
  const ms = wall.getUTCSeconds() * 1000 + wall.getUTCMilliseconds()
  return atWallClock(year, wall.getUTCMonth() + 1, wall.getUTCDate(), minute, ms, timeZone)
}

function atWallClock(year: number, month: number, day: number, minute: number, ms: number, timeZone: string): string {
  return new Date(instantOf(zoneYearOf(timeZone, year), dayNumberOf(year, month, day), minute) + ms).toISOString()
}
