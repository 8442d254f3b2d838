import { type OfficeDate, isOfficeDate } from '../../shared/dates.ts'
import type { Cell } from '../read/row.ts'
import { dateOfSerial } from '../read/xlsx/dateOfSerial.ts'
import { latinDigits } from './latinDigits.ts'

// 2000-01-01 and 2199-12-31: a number outside was hardly meant as a day.
const firstSerial = 36_526
const lastSerial = 109_574

const time = String.raw`(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})${time}$`)
const dayFirst = new RegExp(String.raw`^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})${time}$`)

/**
 * The day a cell means: an Excel date, `2027-01-31`, `31/01/2027` (also with - or .), in Latin, Arabic-Indic or Persian
 * digits; a time beside it is left out. Null for anything else, a day that does not exist included. Never month first:
 * the office writes DD/MM/YYYY.
 */
export function parseDueDate(cell: Cell): OfficeDate | null {
  if (cell instanceof Date) return dayOf(cell)
  // A workbook whose date formatting got lost shows the serial number of the day.
  if (typeof cell === 'number') {
    const date = cell >= firstSerial && cell < lastSerial + 1 ? dateOfSerial(cell, false) : null
    return date instanceof Date ? dayOf(date) : null
  }
  if (typeof cell !== 'string') return null
  const text = latinDigits(cell)
  const parts = yearFirst.exec(text)
  if (parts) return existing(parts[1], parts[3], parts[4])
  const reversed = dayFirst.exec(text)
  return reversed ? existing(reversed[4], reversed[3], reversed[1]) : null
}

function dayOf(date: Date): OfficeDate | null {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-')
  return existing(year, month, day)
}

function existing(year = '', month = '', day = ''): OfficeDate | null {
  // Also keeps out Hijri years, which would otherwise read as dates of the Middle Ages.
  if (Number(year) < 1900 || Number(year) > 2199) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isOfficeDate(date) ? date : null
}
