import type { Cell } from '../../platform/sheets/sheet.ts'
import type { ReportDocument } from '../document.ts'

export type OnRows = (rows: number) => void | Promise<void>

/** The same document, whose tables say how many rows of all of them were read so far, and end when `signal` is aborted. */
export function counted(document: ReportDocument, { onRows, signal }: { onRows?: OnRows | undefined; signal?: AbortSignal | undefined }): ReportDocument {
  let read = 0
  async function* watched(rows: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[][]> {
    for await (const batch of rows) {
      signal?.throwIfAborted()
      yield batch
      read += batch.length
      await onRows?.(read)
    }
  }
  const sections = document.sections.map((section) =>
    section.table ? { ...section, table: { ...section.table, rows: watched(section.table.rows) } } : section,
  )
  return { ...document, sections }
}
