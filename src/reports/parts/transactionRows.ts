import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { readAhead } from '../../platform/sheets/readAhead.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import { addDefinitions } from '../../transactions/export/addDefinitions.ts'
import { exportedIds } from '../../transactions/export/exportedIds.ts'
import { readExportRows } from '../../transactions/export/exportRow.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import type { Manifest } from '../manifest.ts'
import type { RowWords, TransactionColumn } from './transactionColumns.ts'

export type RowsAsked = { where: Where; sort: string; columns: readonly TransactionColumn[]; locale: Locale; signal: AbortSignal; manifest: Manifest }

/** The transactions that match and that the person of the request may see, in order; each is noted in the manifest. */
export function transactionRows(req: PayloadRequest, asked: RowsAsked): AsyncGenerator<Cell[][]> {
  return readAhead(readRows(req, asked))
}

async function* readRows(req: PayloadRequest, asked: RowsAsked): AsyncGenerator<Cell[][]> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { office } = await settingsOf(req.payload)
  const definitions = new Map<number, WorkflowDefinition>()
  const words: RowWords = { locale: asked.locale, caller, definitions, today: officeDate(now(), office.timeZone) }
  const fields = new Set(asked.columns.flatMap(({ reads }) => reads))
  for await (const rows of readExportRows(req, await exportedIds(req, asked), { ...asked, fields })) {
    await addDefinitions(req, rows, definitions)
    asked.manifest.add(...rows.map(({ id, reference }) => ({ kind: slugs.transactions, id, reference })))
    yield rows.map((row) => asked.columns.map((column) => column.cell(row, words)))
  }
}

/** How many they are; the number the list shows under the same filters. */
export async function countTransactions(req: PayloadRequest, where: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({ collection: slugs.transactions, where, overrideAccess: false, user: req.user, req })
  return totalDocs
}
