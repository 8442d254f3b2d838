import { DomainError } from '../../shared/errors.ts'
import { mostRowsOnPaper } from '../chromium/paper.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Prints sheets whose rows are all there, as PDF; who can print lies above those who have sheets. */
export type PrintSheets = (sheets: readonly Sheet[], signal: AbortSignal) => AsyncIterable<Uint8Array>

/** The sheets with their rows in memory, for what is printed after the snapshot they were read from is over. Raises PDF_TOO_LONG. */
export async function heldRows(sheets: readonly Sheet[]): Promise<Sheet[]> {
  const held: Sheet[] = []
  let room = mostRowsOnPaper
  for (const sheet of sheets) {
    const batches: Cell[][][] = []
    for await (const rows of sheet.rows) {
      room -= rows.length
      if (room < 0) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
      batches.push(rows)
    }
    held.push({ ...sheet, rows: inTurn(batches) })
  }
  return held
}

async function* inTurn(batches: readonly Cell[][][]): AsyncGenerator<Cell[][]> {
  yield* batches
}
