import type { Cell } from '../../platform/sheets/sheet.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import { columnNames, columnsOf, usualColumns, type ColumnName, type Words } from '../../transactions/export/columns.ts'
import type { ExportRow, RowField } from '../../transactions/export/exportRow.ts'
import type { ColumnKind } from '../document.ts'
import type { ColumnOffer } from '../reportMaker.ts'

/** What a cell is made from beside its row: the words of exports, and the day it is in the office. */
export type RowWords = Words & { today: OfficeDate }

/** `reads`: the fields of a row that the cell is made from. */
export type TransactionColumn = ColumnOffer & { reads: readonly RowField[]; cell: (row: ExportRow, words: RowWords) => Cell }

const kinds: Partial<Record<ColumnName, ColumnKind>> = {
  externalReference: 'code', reference: 'code', projectId: 'code', dueDate: 'day', createdAt: 'moment', updatedAt: 'moment',
  completedAt: 'moment', attachmentCount: 'number',
}

/** A column of the export of transactions, the very same, in a report. */
export function exportColumn(key: ColumnName, usual: boolean): TransactionColumn {
  const [{ heading, width, reads, cell }] = columnsOf(key) as [ReturnType<typeof columnsOf>[number]]
  return { key, heading, width, reads, cell, kind: kinds[key] ?? 'text', usual }
}

/** Every column of the export; the usual ones there are usual here. */
export const transactionColumns: readonly TransactionColumn[] = columnNames.map((key) => exportColumn(key, usualColumns.includes(key)))
