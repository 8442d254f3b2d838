import { escaped } from '../../../mails/templates/escaped.ts'
import { mostRowsOnPaper } from '../../../platform/chromium/paper.ts'
import type { ScratchFile } from '../../../platform/scratchFile.ts'
import type { Cell } from '../../../platform/sheets/sheet.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { ReportColumn, ReportTable } from '../../document.ts'
import type { Look } from '../look.ts'
import { sayCell } from '../sayCell.ts'

/** A table as HTML: what comes before its rows, the rows in portions of a file, and the end. */
export type TableHtml = { head: string; portions: readonly Portion[]; tail: string; rows: number }

/** So many whole rows, from one byte of the file up to another. */
export type Portion = { from: number; to: number; rows: number }

/** Rows are put down when they come to so many characters, so that memory does not hold a table of long texts. */
const portionLength = 131_072

/** Reads a table as HTML into a file. `room` is how many rows there may still be; raises PDF_TOO_LONG beyond. */
export async function readTable({ columns, rows, total }: ReportTable, look: Look, { file, room }: { file: ScratchFile; room: number }): Promise<TableHtml> {
  const classes = columns.map(({ kind }) => kind)
  const lineOf = (cells: readonly Cell[]) =>
    `<tr>${columns.map((column, index) => `<td class="${classes[index]}">${escaped(sayCell(cells[index] ?? null, column.kind, look))}</td>`).join('')}</tr>`
  const portions: Portion[] = []
  let held = { html: '', rows: 0 }
  const putDown = async () => {
    const from = file.size()
    await file.append(Buffer.from(held.html))
    portions.push({ from, to: file.size(), rows: held.rows })
    held = { html: '', rows: 0 }
  }
  let count = 0
  for await (const batch of rows) {
    count += batch.length
    if (count > room) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
    for (const cells of batch) {
      held.html += lineOf(cells)
      held.rows += 1
      if (held.html.length >= portionLength) await putDown()
    }
  }
  if (held.rows > 0) await putDown()
  return { head: headOf(columns), portions, tail: `</tbody>${total ? `<tbody class="total">${lineOf(total)}</tbody>` : ''}</table>`, rows: count }
}

function headOf(columns: readonly ReportColumn[]): string {
  const all = columns.reduce((sum, { width }) => sum + Math.max(4, width), 0)
  const widths = columns.map(({ width }) => `<col style="width:${((Math.max(4, width) / all) * 100).toFixed(2)}%">`).join('')
  const headings = columns.map(({ heading, kind }) => `<th scope="col" class="${kind}">${escaped(heading)}</th>`).join('')
  const size = columns.length > 14 ? ' dense' : columns.length > 8 ? ' close' : ''
  return `<table class="rows${size}"><colgroup>${widths}</colgroup><thead><tr>${headings}</tr></thead><tbody>`
}
