import type { Cell, CellLook, NumberLook } from './sheet.ts'

/** Places in the list of `stylesXml`. A total is a line of bold cells. */
export const style = {
  heading: 1, day: 2, moment: 3, text: 4, whole: 5, decimal: 6, hours: 7, share: 8,
  boldText: 9, boldWhole: 10, boldDecimal: 11, boldHours: 12, boldShare: 13, title: 14, section: 15, label: 16, wrapped: 17,
  // The same at the beginning of their cell, whichever way they read, as figures stand below their labels.
  startWhole: 18, startDecimal: 19, startHours: 20, startShare: 21, startText: 22,
} as const

const longestText = 32_767
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const special = new RegExp(String.raw`[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_`, 'g')
/** Letters of the languages here, digits and signs that XML takes as they are, no blank at either end: what most texts are. */
const signs = String.raw`!#-%'-;=?-^\x60-~\u00a1-\u167f`
const plain = new RegExp(`^(?:[${signs}](?:[ ${signs}]*[${signs}])?)?$`)

/** Text for XML: without what XML cannot hold, and with Excel's own way of writing characters (`_x0041_`) taken literally. */
export function escaped(text: string): string {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  return cut.toWellFormed().replace(special, (sign) => (sign.startsWith('_x') ? `_x005F${sign}` : (entities[sign] ?? '')))
}

/** The letters of a column, which counts from 0. */
export function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}

/** A cell of a table. Without a look, numbers stand as they come. */
export function cellXml(address: string, cell: Cell, look: NumberLook | undefined, bold = false): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(address, cell, bold ? style.boldText : style.text)
  if (typeof cell === 'number') return numberCell(address, cell, look === undefined ? null : numberStyle(cell, look, bold ? 'bold' : 'plain'))
  return 'day' in cell
    ? `<c r="${address}" s="${style.day}"><v>${serialOf(cell.day)}</v></c>`
    : `<c r="${address}" s="${style.moment}"><v>${serialOf(cell.moment)}</v></c>`
}

const wordStyles = { title: style.title, heading: style.section, label: style.label, strong: style.startText, text: style.wrapped, plain: style.text } as const

/** A cell that stands by itself. */
export function placedXml(address: string, value: Cell, look: CellLook): string {
  const isNumberLook = look === 'number' || look === 'hours' || look === 'share'
  if (typeof value === 'string') return value === '' ? '' : textCell(address, value, isNumberLook ? style.startText : wordStyles[look])
  if (typeof value === 'number' && isNumberLook) return numberCell(address, value, numberStyle(value, look, 'start'))
  return cellXml(address, value, 'number', look === 'strong')
}

/** A cell that a heading goes on over. */
export function emptyHeading(address: string): string {
  return `<c r="${address}" s="${style.section}"/>`
}

export function textCell(address: string, text: string, place: number): string {
  // Most texts need nothing, and looking is quicker than replacing.
  if (text.length <= longestText && plain.test(text)) return `<c r="${address}" t="inlineStr" s="${place}"><is><t>${text}</t></is></c>`
  return `<c r="${address}" t="inlineStr" s="${place}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function numberCell(address: string, value: number, place: number | null): string {
  if (!Number.isFinite(value)) return ''
  return place === null ? `<c r="${address}"><v>${value}</v></c>` : `<c r="${address}" s="${place}"><v>${value}</v></c>`
}

const numberStyles = {
  plain: { whole: style.whole, decimal: style.decimal, hours: style.hours, share: style.share },
  bold: { whole: style.boldWhole, decimal: style.boldDecimal, hours: style.boldHours, share: style.boldShare },
  start: { whole: style.startWhole, decimal: style.startDecimal, hours: style.startHours, share: style.startShare },
} as const

function numberStyle(value: number, look: NumberLook, kind: keyof typeof numberStyles): number {
  return numberStyles[kind][look === 'number' ? (Number.isInteger(value) ? 'whole' : 'decimal') : look]
}

/** Excel counts days from the end of 1899. Takes `2026-01-31` and `2026-01-31 14:30`. */
function serialOf(moment: string): number {
  const number = (from: number, to: number) => Number(moment.slice(from, to))
  const at = Date.UTC(number(0, 4), number(5, 7) - 1, number(8, 10), number(11, 13), number(14, 16))
  return Math.round((at / 86_400_000 + 25_569) * 1e6) / 1e6
}
