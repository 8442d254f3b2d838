import { DomainError } from '../../shared/errors.ts'
import { mostRowsOnPaper } from '../chromium/paper.ts'
import { scratchFile, type ScratchFile } from '../scratchFile.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Prints sheets whose rows are all there, as PDF; who can print lies above those who have sheets. */
export type PrintSheets = (sheets: readonly Sheet[], signal: AbortSignal) => AsyncIterable<Uint8Array>

/** Sheets whose rows are read already; `close` lets go of them. */
export type HeldSheets = { sheets: Sheet[]; close: () => Promise<void> }

type Place = { from: number; to: number }

/** The sheets with their rows in a file, for what is printed after the snapshot they were read from is over. Raises PDF_TOO_LONG. */
export async function heldRows(sheets: readonly Sheet[]): Promise<HeldSheets> {
  const file = await scratchFile()
  try {
    const held: Sheet[] = []
    let room = mostRowsOnPaper
    for (const sheet of sheets) {
      const places: Place[] = []
      for await (const rows of sheet.rows) {
        room -= rows.length
        if (room < 0) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
        const from = file.size()
        await file.append(Buffer.from(JSON.stringify(rows)))
        places.push({ from, to: file.size() })
      }
      held.push({ ...sheet, rows: inTurn(file, places) })
    }
    return { sheets: held, close: file.close }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function* inTurn(file: ScratchFile, places: readonly Place[]): AsyncGenerator<Cell[][]> {
  for (const { from, to } of places) yield JSON.parse((await file.read(from, to)).toString()) as Cell[][]
}
