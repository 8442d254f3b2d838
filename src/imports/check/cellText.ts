import { asTyped } from '../../shared/formulaSafe.ts'
import type { Cell } from '../read/row.ts'

/**
 * A cell as text to be stored: trimmed, without the characters nobody sees and no database takes, numbers written out
 * (never 1.2E+21), dates as YYYY-MM-DD. An empty string for an empty cell. Only `multiline` keeps line breaks.
 */
export function cellText(cell: Cell | undefined, { multiline = false } = {}): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const visible = asTyped(cell.toWellFormed()).replace(/\r\n?/g, '\n').replace(unseen, '')
  return (multiline ? visible : visible.replace(/\s+/g, ' ')).trim()
}

// Control characters, soft direction marks that spreadsheets paste around Arabic text, byte order marks.
const unseen = new RegExp(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]`,
  'g',
)

function numberText(number: number): string {
  if (Number.isInteger(number)) return BigInt(number).toString()
  const text = String(number)
  return text.includes('e') ? number.toFixed(20).replace(/0+$/, '') : text
}
