import { formulaSafe } from '../../shared/formulaSafe.ts'

/** A table as it is taken away: its heads, then its rows. */
export type Rows = (string | number | null)[][]

/** Rows as CSV (RFC 4180); a text that a spreadsheet would run is shown instead. */
export function csvOf(rows: Rows): string {
  const cell = (value: string | number | null) => {
    const text = typeof value === 'string' ? formulaSafe(value) : String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(cell).join(',')).join('\r\n')
}
