import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import type { Cell } from '../platform/sheets/sheet.ts'
import { officeDate } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Locale } from '../shared/text.ts'
import { definitionOf } from '../transactions/definitions.ts'
import { readExportRows } from '../transactions/export/exportRow.ts'
import { idBatches } from '../transactions/export/idBatches.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'
import type { Manifest } from './manifest.ts'
import type { RowWords, TransactionColumn } from './transactionColumns.ts'

const rowsAtOnce = 1_000

export type RowsAsked = { where: Where; sort: string; columns: readonly TransactionColumn[]; locale: Locale; signal: AbortSignal; manifest: Manifest }

/** The transactions that match and that the person of the request may see, in order; each is noted in the manifest. */
export async function* transactionRows(req: PayloadRequest, asked: RowsAsked): AsyncGenerator<Cell[][]> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { office } = await settingsOf(req.payload)
  const definitions = new Map<number, WorkflowDefinition>()
  const words: RowWords = { locale: asked.locale, caller, definitions, today: officeDate(now(), office.timeZone) }
  for await (const ids of idPortions(req, asked)) {
    const rows = await readExportRows(req, ids)
    for (const { workflowVersion } of rows) {
      if (!definitions.has(workflowVersion)) definitions.set(workflowVersion, await definitionOf(req, workflowVersion))
    }
    asked.manifest.add(...rows.map(({ id, reference }) => ({ kind: slugs.transactions, id, reference })))
    yield rows.map((row) => asked.columns.map((column) => column.cell(row, words)))
  }
}

/** Ids of those transactions, a thousand at a time. */
export async function* idPortions(
  req: PayloadRequest,
  asked: { where: Where; sort: string; signal: AbortSignal },
): AsyncGenerator<number[]> {
  for await (const ids of idBatches(req, asked)) {
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      asked.signal.throwIfAborted()
      yield ids.slice(from, from + rowsAtOnce)
    }
  }
}

/** How many they are; the number the list shows under the same filters. */
export async function countTransactions(req: PayloadRequest, where: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({ collection: slugs.transactions, where, overrideAccess: false, user: req.user, req })
  return totalDocs
}
