import type { Cell } from '../../platform/sheets/sheet.ts'
import { formatDate } from '../../shared/formatDate.ts'
import type { ColumnKind } from '../document.ts'
import type { Look } from './look.ts'

// The same digits in both languages, as everywhere in the product.
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const hours = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** A value as it is read on paper; nothing for none. Pure. */
export function sayCell(cell: Cell, kind: ColumnKind, look: Look): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return sayNumber(cell, kind)
  if ('day' in cell) return formatDate(cell.day, look.dateFormat)
  const [day = '', time = ''] = cell.moment.split(' ')
  return `${formatDate(day, look.dateFormat)} ${sayTime(time, look)}`
}

/** A number in the writing of its column: `1,234.5`, hours with one decimal, shares as per cent. Pure. */
export function sayNumber(value: number, kind: ColumnKind): string {
  if (!Number.isFinite(value)) return ''
  return (kind === 'hours' ? hours : kind === 'share' ? share : whole).format(value)
}

/** `14:30`, or `2:30 PM` (م and ص in Arabic). */
function sayTime(time: string, { timeFormat, locale }: Look): string {
  if (timeFormat === '24h') return time
  const [hour = '00', minute = '00'] = time.split(':')
  const [before, after] = locale === 'ar' ? ['ص', 'م'] : ['AM', 'PM']
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? before : after}`
}
