import type { PageSheet, PlacedCell, PlacedChart } from '../../platform/sheets/sheet.ts'
import type { SheetChart } from '../../platform/sheets/sheetChart.ts'
import type { ReportDocument, ReportSection, ReportTile } from '../document.ts'

/** Two halves of four columns: facts, tiles and charts stand two or four to a line. Widths in characters. */
const widths = [22, 12, 12, 12, 22, 12, 12, 12] as const
/** How many lines a chart is high. */
const chartLines = 16

/** The first sheet: title, facts, and of each section its text, figures and charts. */
export function summarySheet({ title, facts, sections }: ReportDocument, name: string, charts: ReadonlyMap<ReportSection, SheetChart[]>): PageSheet {
  const lines: PlacedCell[][] = [[{ value: title, look: 'title', across: 8 }], []]
  for (let at = 0; at < facts.length; at += 2) {
    lines.push(facts.slice(at, at + 2).flatMap(({ label, value }): PlacedCell[] => [{ value: label, look: 'label' }, { value, look: 'strong', across: 3 }]))
  }
  const placed: PlacedChart[] = []
  for (const section of sections) {
    const own = charts.get(section) ?? []
    const { text, tiles = [] } = section
    if (text === undefined && tiles.length === 0 && own.length === 0) continue
    lines.push([], [{ value: section.heading, look: 'heading', across: 8 }])
    for (const line of text?.split('\n') ?? []) lines.push([{ value: line, look: 'plain' }])
    for (let at = 0; at < tiles.length; at += 4) putTiles(lines, tiles.slice(at, at + 4))
    putCharts(lines, own, placed)
  }
  return { name, widths, lines, charts: placed, grid: false }
}

function putTiles(lines: PlacedCell[][], tiles: readonly ReportTile[]): void {
  lines.push([])
  lines.push(tiles.map(({ label }): PlacedCell => ({ value: label, look: 'label', across: 2 })))
  lines.push(tiles.map((tile): PlacedCell => ({ value: countable(tile) ? tile.number : tile.value, look: looksLikeShare(tile) ? 'share' : 'number', across: 2 })))
}

/** As a number where its writing says nothing more than the number: `1,234` or `93%`, but not `12.5 h`. */
function countable({ value, number }: ReportTile): boolean {
  return number !== null && /^[-\d.,]+%?$/.test(value)
}

const looksLikeShare = ({ value, number }: ReportTile): boolean => number !== null && value.endsWith('%')

/** Two charts side by side, as many lines as they are high. */
function putCharts(lines: PlacedCell[][], charts: readonly SheetChart[], placed: PlacedChart[]): void {
  for (let at = 0; at < charts.length; at += 2) {
    lines.push([])
    const line = lines.length
    for (const [half, chart] of charts.slice(at, at + 2).entries()) {
      placed.push({ chart, from: { column: half * 4, line }, to: { column: half * 4 + 4, line: line + chartLines } })
    }
    for (let each = 0; each <= chartLines; each += 1) lines.push([])
  }
}
