import type { PayloadRequest, Where } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { mostRowsOnPaper } from '../../platform/chromium/paper.ts'
import { now } from '../../platform/clock.ts'
import { exportFile, type ExportedFile, type FileFormat } from '../../platform/exportFile.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { exportSheets, type SheetsAsked } from './exportSheets.ts'

export type ExportAsked = SheetsAsked & FileFormat

/**
 * Everything that matches and that the caller may see, as a file: all of it from one moment, however long it takes.
 * The bytes begin at once and end early only with an error. Whoever asks is in the audit trail, with the number of
 * rows, before the first byte. Raises UNAUTHENTICATED, PDF_TOO_LONG and what the query itself raises.
 */
export async function exportTransactions(req: PayloadRequest, asked: ExportAsked): Promise<ExportedFile> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { format, locale } = asked
  const begin = async (snapshot: PayloadRequest, signal: AbortSignal) => {
    const count = await countOf(snapshot, asked.where)
    if (format === 'pdf' && count > mostRowsOnPaper) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
    const sheets = await exportSheets(snapshot, caller, { ...asked, signal })
    await recordExport(req, caller, format, count)
    return sheets
  }
  const common = { name: { en: 'transactions', ar: 'المعاملات' }, locale, signal: asked.signal, begin }
  return exportFile(req, asked.format === 'pdf' ? { ...common, format: asked.format, print: asked.print } : { ...common, format: asked.format })
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
