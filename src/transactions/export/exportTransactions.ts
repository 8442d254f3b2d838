import type { PayloadRequest, Where } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { csvOf } from '../../platform/sheets/csvOf.ts'
import type { Cell, Sheet } from '../../platform/sheets/sheet.ts'
import { xlsxOf } from '../../platform/sheets/xlsxOf.ts'
import { inSnapshot } from '../../platform/snapshot.ts'
import { spool, type Write } from '../../platform/spool.ts'
import { takeTurns } from '../../platform/takeTurns.ts'
import { inTx } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { definitionOf } from '../definitions.ts'
import type { Column } from './columns.ts'
import { readExportRows } from './exportRow.ts'
import { historyColumns, readHistoryRows } from './historyRows.ts'
import { idBatches } from './idBatches.ts'

export type ExportAsked = {
  format: 'csv' | 'xlsx'
  columns: readonly Column[]
  where: Where
  sort: string
  locale: Locale
  /** A second sheet with the timelines; xlsx only. */
  history: boolean
  /** Aborts when the asker is gone. */
  signal: AbortSignal
}

export type Export = { fileName: string; contentType: string; bytes: ReadableStream<Uint8Array> }

/** Exports made at the same time by one process. Each holds a connection while it reads, and reads at full speed. */
const atOnce = 3
/** Rows read and written together. */
const rowsAtOnce = 1_000

/**
 * Everything that matches and that the caller may see, as a file: all of it from one moment, however long it takes.
 * The bytes begin at once and end early only with an error. Whoever asks is in the audit trail, with the number of
 * rows, before the first byte. Raises UNAUTHENTICATED and what the query itself raises.
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
  const make = (write: Write, signal: AbortSignal) =>
    takeTurns(payload, 'export', atOnce, () =>
      inSnapshot(req, async (snapshot) => {
        signal.throwIfAborted()
        const count = await countOf(snapshot, asked.where)
        const sheets = await sheetsOf(snapshot, caller, { ...asked, signal })
        await recordExport(req, caller, asked.format, count)
        begun = true
        for await (const piece of asked.format === 'csv' ? csvOf(sheets[0]!) : xlsxOf(sheets, look)) await write(piece)
      }),
    ).catch((error: unknown) => {
      // What fails before the first byte is answered as an error, and logged there if it is ours.
      if (begun && !signal.aborted) payload.logger.error({ err: error, msg: 'An export broke off' })
      throw error
    })
  const bytes = await spool(make, asked.signal)
  const day = officeDate(now(), office.timeZone)
  const word = { en: 'transactions', ar: 'المعاملات' }[asked.locale]
  return { fileName: `${word}-${day}.${asked.format}`, contentType: contentTypes[asked.format], bytes }
}

const contentTypes = {
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

async function recordExport(req: PayloadRequest, caller: Caller, format: 'csv' | 'xlsx', count: number): Promise<void> {
  const by = { id: caller.id, role: caller.role }
  await inTx(req, () => publish(req, [{ type: 'transactionsExported', format, count, by, at: now().toISOString() }]))
}

async function sheetsOf(snapshot: PayloadRequest, caller: Caller, asked: ExportAsked): Promise<Sheet[]> {
  const { columns, locale, history } = asked
  const transactions: Sheet = {
    name: { en: 'Transactions', ar: 'المعاملات' }[locale],
    columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    // An order or filter that cannot be asked is refused now, while an error can still be answered.
    rows: await begunWith(transactionRows(snapshot, caller, asked)),
  }
  if (!history) return [transactions]
  const timelines: Sheet = {
    // Excel keeps the name "History" for itself.
    name: { en: 'Timeline', ar: 'السجل الزمني' }[locale],
    columns: historyColumns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    rows: historyRows(snapshot, asked),
  }
  return [transactions, timelines]
}

async function* transactionRows(snapshot: PayloadRequest, caller: Caller, asked: ExportAsked): AsyncGenerator<Cell[][]> {
  const definitions = new Map<number, WorkflowDefinition>()
  const words = { locale: asked.locale, caller, definitions }
  for await (const ids of portions(snapshot, asked)) {
    const rows = await readExportRows(snapshot, ids)
    for (const { workflowVersion } of rows) {
      if (!definitions.has(workflowVersion)) definitions.set(workflowVersion, await definitionOf(snapshot, workflowVersion))
    }
    yield rows.map((row) => asked.columns.map((column) => column.cell(row, words)))
  }
}

/** Reads the first batch at once, and gives it first. */
async function begunWith(rows: AsyncGenerator<Cell[][]>): Promise<AsyncGenerator<Cell[][]>> {
  const first = await rows.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* rows
  })()
}

async function* historyRows(snapshot: PayloadRequest, asked: ExportAsked): AsyncGenerator<Cell[][]> {
  for await (const ids of portions(snapshot, asked)) yield await readHistoryRows(snapshot, ids, asked.locale)
}

async function* portions(snapshot: PayloadRequest, asked: ExportAsked): AsyncGenerator<number[]> {
  for await (const ids of idBatches(snapshot, asked)) {
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      asked.signal.throwIfAborted()
      yield ids.slice(from, from + rowsAtOnce)
    }
  }
}
