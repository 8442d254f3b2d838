import { escaped } from '../../../mails/templates/escaped.ts'
import { mostRowsOnPaper } from '../../../platform/chromium/paper.ts'
import type { Cell } from '../../../platform/sheets/sheet.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { ReportColumn, ReportTable } from '../../document.ts'
import type { Look } from '../look.ts'
import { sayCell } from '../sayCell.ts'

/** A table in pieces: what comes before its rows, batches of rows, and the end. */
export type TablePieces = { head: string; batches: { html: string; count: number }[]; tail: string; rows: number }

/** Reads a table as HTML. `room` is how many rows there may still be; raises PDF_TOO_LONG beyond. */
export async function readTable({ columns, rows, total }: ReportTable, look: Look, room: number): Promise<TablePieces> {
  const classes = columns.map(({ kind }) => kind)
  const lineOf = (cells: readonly Cell[], mark = '') =>
    `<tr${mark}>${columns.map((column, index) => `<td class="${classes[index]}">${escaped(sayCell(cells[index] ?? null, column.kind, look))}</td>`).join('')}</tr>`
  const batches: TablePieces['batches'] = []
  let count = 0
  for await (const batch of rows) {
    count += batch.length
    if (count > room) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
    batches.push({ html: batch.map((cells) => lineOf(cells)).join(''), count: batch.length })
  }
  const tail = `</tbody>${total ? `<tbody class="total">${lineOf(total)}</tbody>` : ''}</table>`
  return { head: headOf(columns), batches, tail, rows: count }
}

function headOf(columns: readonly ReportColumn[]): string {
  const all = columns.reduce((sum, { width }) => sum + Math.max(4, width), 0)
  const widths = columns.map(({ width }) => `<col style="width:${((Math.max(4, width) / all) * 100).toFixed(2)}%">`).join('')
  const headings = columns.map(({ heading, kind }) => `<th scope="col" class="${kind}">${escaped(heading)}</th>`).join('')
  const size = columns.length > 14 ? ' dense' : columns.length > 8 ? ' close' : ''
  return `<table class="rows${size}"><colgroup>${widths}</colgroup><thead><tr>${headings}</tr></thead><tbody>`
}
