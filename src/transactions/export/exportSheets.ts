import type { PayloadRequest, Where } from 'payload'
import type { Caller } from '../../platform/caller.ts'
import { readAhead } from '../../platform/sheets/readAhead.ts'
import type { Cell, Sheet } from '../../platform/sheets/sheet.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { definitionOf } from '../definitions.ts'
import type { Column } from './columns.ts'
import { readExportRows } from './exportRow.ts'
import { fileColumns, readFileRows } from './fileRows.ts'
import { historyColumns, readHistoryRows } from './historyRows.ts'
import { idBatches } from './idBatches.ts'

export type SheetsAsked = {
  columns: readonly Column[]
  where: Where
  sort: string
  locale: Locale
  /** A further sheet with the timelines. */
  history: boolean
  /** A further sheet with the list of files. */
  files: boolean
  /** Aborts when the asker is gone. */
  signal: AbortSignal
}

/** Rows read and written together. */
const rowsAtOnce = 1_000

/** Transactions, and where they are asked for their timelines and their files; read as far as the sheets are. */
export async function exportSheets(snapshot: PayloadRequest, caller: Caller, asked: SheetsAsked): Promise<Sheet[]> {
  const { columns, locale } = asked
  const transactions: Sheet = {
    name: { en: 'Transactions', ar: 'المعاملات' }[locale],
    columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    // An order or filter that cannot be asked is refused now, while an error can still be answered.
    rows: await begunWith(readAhead(transactionRows(snapshot, caller, asked))),
  }
  const timelines: Sheet = {
    // Excel keeps the name "History" for itself.
    name: { en: 'Timeline', ar: 'السجل الزمني' }[locale],
    columns: historyColumns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    rows: readAhead(rowsBeside(snapshot, asked, readHistoryRows)),
  }
  const files: Sheet = {
    name: { en: 'Files', ar: 'الملفات' }[locale],
    columns: fileColumns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    rows: readAhead(rowsBeside(snapshot, asked, readFileRows)),
  }
  return [transactions, ...(asked.history ? [timelines] : []), ...(asked.files ? [files] : [])]
}

async function* transactionRows(snapshot: PayloadRequest, caller: Caller, asked: SheetsAsked): AsyncGenerator<Cell[][]> {
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

type ReadRows = (req: PayloadRequest, ids: readonly number[], locale: Locale) => Promise<Cell[][]>

/** What belongs to the same transactions, in their order. */
async function* rowsBeside(snapshot: PayloadRequest, asked: SheetsAsked, read: ReadRows): AsyncGenerator<Cell[][]> {
  for await (const ids of portions(snapshot, asked)) yield await read(snapshot, ids, asked.locale)
}

async function* portions(snapshot: PayloadRequest, asked: SheetsAsked): AsyncGenerator<number[]> {
  for await (const ids of idBatches(snapshot, asked)) {
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      asked.signal.throwIfAborted()
      yield ids.slice(from, from + rowsAtOnce)
    }
  }
}
