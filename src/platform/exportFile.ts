import type { PayloadRequest } from 'payload'
import { officeDate } from '../shared/dates.ts'
import { say, type Locale, type Text } from '../shared/text.ts'
import { now } from './clock.ts'
import { settingsOf } from './settings.ts'
import { csvOf } from './sheets/csvOf.ts'
import { heldRows, type HeldSheets, type PrintSheets } from './sheets/heldRows.ts'
import type { Sheet } from './sheets/sheet.ts'
import { xlsxOf } from './sheets/xlsxOf.ts'
import { inSnapshot } from './snapshot.ts'
import { spool, type Write } from './spool.ts'
import { stoppedBy } from './stoppedBy.ts'
import { takeTurns } from './takeTurns.ts'

/** `print` makes the PDF. A CSV has the first sheet alone. */
export type FileFormat = { format: 'csv' | 'xlsx' } | { format: 'pdf'; print: PrintSheets }

export type ExportAsked = FileFormat & {
  /** What the file is called; the day of the office is put behind it. */
  name: Text
  locale: Locale
  /** Aborts when the asker is gone. */
  signal: AbortSignal
  /** The sheets, read from the snapshot as far as they are written. What it raises is answered as an error. */
  begin: (snapshot: PayloadRequest, signal: AbortSignal) => Promise<Sheet[]>
}

export type ExportedFile = { fileName: string; contentType: string; bytes: ReadableStream<Uint8Array> }

/** Exports made at the same time by one process. Each holds a connection while it reads, and reads at full speed. */
const atOnce = 3

/**
 * Tables as a file, all of them from one moment, however long it takes. The bytes begin at once and end early only with
 * an error. Raises PDF_TOO_LONG and what `begin` raises.
 */
export async function exportFile(req: PayloadRequest, asked: ExportAsked): Promise<ExportedFile> {
  const { format, locale, begin } = asked
  const { payload } = req
  const { office } = await settingsOf(payload)
  const look = {
    rightToLeft: locale === 'ar',
    dateFormat: office.dateFormat.toLowerCase(),
    timeFormat: office.timeFormat === '12h' ? 'h:mm AM/PM' : 'hh:mm',
  }
  let begun = false
  const make = async (write: Write, signal: AbortSignal) => {
    let held = null as HeldSheets | null
    const read = async (snapshot: PayloadRequest) => {
      const sheets = await begin(snapshot, signal)
      try {
        if (format === 'pdf') return void (held = await heldRows(sheets))
        begun = true
        for await (const piece of format === 'csv' ? csvOf(sheets[0]!) : xlsxOf(sheets, look)) await write(piece)
      } finally {
        // Rows that nobody came to are read ahead all the same.
        for (const { rows } of sheets) await rows[Symbol.asyncIterator]().return?.()
      }
    }
    try {
      await takeTurns(payload, 'export', atOnce, () =>
        inSnapshot(req, (snapshot) => stoppedBy(snapshot, signal, () => read(snapshot))),
      )
      begun = true
      // Laying out pages takes long: by then nobody else waits for our turn or our connection.
      if (asked.format === 'pdf') for await (const piece of asked.print(held!.sheets, signal)) await write(piece)
    } catch (error) {
      // What fails before the first byte is answered as an error, and logged there if it is ours.
      if (begun && !signal.aborted) payload.logger.error({ err: error, msg: 'An export broke off' })
      throw error
    } finally {
      await held?.close()
    }
  }
  const bytes = await spool(make, asked.signal)
  const fileName = `${say(asked.name, locale).replaceAll(/[\s/\\]+/g, '-')}-${officeDate(now(), office.timeZone)}.${format}`
  return { fileName, contentType: contentTypes[format], bytes }
}

const contentTypes = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
