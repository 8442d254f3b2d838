import type { ReadLimits } from '../limits.ts'
import type { Zip } from './openZip.ts'
import { parseXml } from './parseXml.ts'

/** How the sheet looks, as far as a file that is handed back should look the same. Widths in characters, from column 0. */
export type SheetLayout = { widths: (number | undefined)[]; rightToLeft: boolean }

/** Reads what stands before the rows, and stops there. */
export async function readSheetLayout(zip: Zip, path: string, limits: ReadLimits): Promise<SheetLayout> {
  const layout: SheetLayout = { widths: [], rightToLeft: false }
  let reachedRows = false
  const handlers = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'sheetView') {
        layout.rightToLeft = attributes.rightToLeft === '1' || attributes.rightToLeft === 'true'
      } else if (name === 'sheetData') reachedRows = true
      else if (name === 'col') {
        const width = Number(attributes.width)
        const last = Math.min(Number(attributes.max), limits.columns)
        if (!(width > 0)) return
        for (let column = Number(attributes.min); column <= last; column += 1) layout.widths[column - 1] = width
      }
    },
  }
  for await (const _ of parseXml(await zip.stream(path), handlers, limits)) {
    if (reachedRows) break
  }
  return layout
}
