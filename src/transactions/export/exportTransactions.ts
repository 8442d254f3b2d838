import type { PayloadRequest, Where } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { mostRowsOnPaper } from '../../platform/chromium/paper.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { csvOf } from '../../platform/sheets/csvOf.ts'
import { heldRows, type PrintSheets } from '../../platform/sheets/heldRows.ts'
import { xlsxOf } from '../../platform/sheets/xlsxOf.ts'
import { inSnapshot } from '../../platform/snapshot.ts'
import { spool, type Write } from '../../platform/spool.ts'
import { takeTurns } from '../../platform/takeTurns.ts'
import { inTx } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { exportSheets, type SheetsAsked } from './exportSheets.ts'

/** `print` makes the PDF. A CSV has the first sheet alone. */
export type ExportAsked = SheetsAsked & ({ format: 'csv' | 'xlsx' } | { format: 'pdf'; print: PrintSheets })

export type Export = { fileName: string; contentType: string; bytes: ReadableStream<Uint8Array> }

/** Exports made at the same time by one process. Each holds a connection while it reads, and reads at full speed. */
const atOnce = 3

/**
 * Everything that matches and that the caller may see, as a file: all of it from one moment, however long it takes.
 * The bytes begin at once and end early only with an error. Whoever asks is in the audit trail, with the number of
 * rows, before the first byte. Raises UNAUTHENTICATED, PDF_TOO_LONG and what the query itself raises.
 */
export async function exportTransactions(req: PayloadRequest, asked: ExportAsked): Promise<Export> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { payload } = req
  const { office } = await settingsOf(payload)
  const look = {
    rightToLeft: asked.locale === 'ar',
    dateFormat: office.dateFormat.toLowerCase(),
    timeFormat: office.timeFormat === '12h' ? 'h:mm AM/PM' : 'hh:mm',
  }
  let begun = false
  const read = (write: Write, signal: AbortSignal) =>
    takeTurns(payload, 'export', atOnce, () =>
      inSnapshot(req, async (snapshot) => {
        signal.throwIfAborted()
        const count = await countOf(snapshot, asked.where)
        if (asked.format === 'pdf' && count > mostRowsOnPaper) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
        const sheets = await exportSheets(snapshot, caller, { ...asked, signal })
        const held = asked.format === 'pdf' ? await heldRows(sheets) : []
        await recordExport(req, caller, asked.format, count)
        begun = true
        if (asked.format !== 'pdf') for await (const piece of asked.format === 'csv' ? csvOf(sheets[0]!) : xlsxOf(sheets, look)) await write(piece)
        return held
      }),
    )
  const make = async (write: Write, signal: AbortSignal) => {
    try {
      const held = await read(write, signal)
      // Laying out pages takes long: by then nobody else waits for our turn or our connection.
      if (asked.format === 'pdf') for await (const piece of asked.print(held, signal)) await write(piece)
    } catch (error) {
      // What fails before the first byte is answered as an error, and logged there if it is ours.
      if (begun && !signal.aborted) payload.logger.error({ err: error, msg: 'An export broke off' })
      throw error
    }
  }
  const bytes = await spool(make, asked.signal)
  const day = officeDate(now(), office.timeZone)
  const word = { en: 'transactions', ar: 'المعاملات' }[asked.locale]
  return { fileName: `${word}-${day}.${asked.format}`, contentType: contentTypes[asked.format], bytes }
}

const contentTypes = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function countOf(snapshot: PayloadRequest, where: Where): Promise<number> {
  const { totalDocs } = await snapshot.payload.count({
    collection: slugs.transactions,
    where,
    overrideAccess: false,
    user: snapshot.user,
    req: snapshot,
  })
  return totalDocs
}

async function recordExport(req: PayloadRequest, caller: Caller, format: ExportAsked['format'], count: number): Promise<void> {
  const by = { id: caller.id, role: caller.role }
  await inTx(req, () => publish(req, [{ type: 'transactionsExported', format, count, by, at: now().toISOString() }]))
}
