import type { PayloadRequest, Where } from 'payload'
import type { Caller } from '../../platform/caller.ts'
import { begunWith } from '../../platform/sheets/begunWith.ts'
import type { OrderedIds } from '../../platform/orderedIds.ts'
import { readAhead } from '../../platform/sheets/readAhead.ts'
import type { Cell, Sheet } from '../../platform/sheets/sheet.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { addDefinitions } from './addDefinitions.ts'
import type { Column } from './columns.ts'
import { exportedIds } from './exportedIds.ts'
import { readExportRows } from './exportRow.ts'
import { fileColumns, readFileRows } from './fileRows.ts'
import { historyColumns, readHistoryRows } from './historyRows.ts'

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

/** Transactions, and where they are asked for their timelines and their files; read as far as the sheets are. */
export async function exportSheets(snapshot: PayloadRequest, caller: Caller, asked: SheetsAsked): Promise<Sheet[]> {
  const { columns, locale, signal } = asked
  const ids = await exportedIds(snapshot, asked)
  const transactions: Sheet = {
    name: { en: 'Transactions', ar: 'المعاملات' }[locale],
    columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    // What cannot be asked is refused now, while an error can still be answered.
    rows: await begunWith(readAhead(transactionRows(snapshot, caller, ids, asked))),
  }
  const timelines: Sheet = {
    // Excel keeps the name "History" for itself.
    name: { en: 'Timeline', ar: 'السجل الزمني' }[locale],
    columns: historyColumns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    rows: readAhead(readHistoryRows(snapshot, ids, locale, signal)),
  }
  const files: Sheet = {
    name: { en: 'Files', ar: 'الملفات' }[locale],
    columns: fileColumns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    rows: readAhead(readFileRows(snapshot, ids, locale, signal)),
  }
  return [transactions, ...(asked.history ? [timelines] : []), ...(asked.files ? [files] : [])]
}

async function* transactionRows(snapshot: PayloadRequest, caller: Caller, ids: OrderedIds, { columns, locale, signal }: SheetsAsked): AsyncGenerator<Cell[][]> {
  const fields = new Set(columns.flatMap(({ reads }) => reads))
  const definitions = new Map<number, WorkflowDefinition>()
  const words = { locale, caller, definitions }
  for await (const rows of readExportRows(snapshot, ids, { fields, locale, signal })) {
    await addDefinitions(snapshot, rows, definitions)
    yield rows.map((row) => columns.map((column) => column.cell(row, words)))
  }
}
