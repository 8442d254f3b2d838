import type { PageSheet, PlacedCell } from './sheet.ts'
import { emptyHeading, lettersOf, placedXml } from './cells.ts'
import { printing, sheetHead } from './tableXml.ts'

/** Heights of lines with larger letters, in points. */
const heights = { title: 30, heading: 22 } as const

/** A sheet to be read like a page. Its charts, when it has some, are the drawing `rId1` beside it. */
export function pageSheetXml({ widths, lines, charts, grid }: PageSheet, rightToLeft: boolean): string {
  const merged: string[] = []
  const rows = lines.map((cells, index) => lineXml(cells, index + 1, merged)).join('')
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : ''
  const drawing = charts.length > 0 ? '<drawing r:id="rId1"/>' : ''
  return `${sheetHead({ rightToLeft, widths, grid, frozen: false })}<sheetData>${rows}</sheetData>${merges}${printing}${drawing}</worksheet>`
}

function lineXml(cells: readonly PlacedCell[], row: number, merged: string[]): string {
  let column = 0
  let xml = ''
  let height = 0
  for (const { value, look, across = 1 } of cells) {
    xml += placedXml(`${lettersOf(column)}${row}`, value, look)
    // The line below a heading is drawn by each of the cells it covers.
    if (look === 'heading') for (let more = 1; more < across; more += 1) xml += emptyHeading(`${lettersOf(column + more)}${row}`)
    if (across > 1) merged.push(`${lettersOf(column)}${row}:${lettersOf(column + across - 1)}${row}`)
    if (look === 'title' || look === 'heading') height = heights[look]
    column += across
  }
  return `<row r="${row}"${height > 0 ? ` ht="${height}" customHeight="1"` : ''}>${xml}</row>`
}
