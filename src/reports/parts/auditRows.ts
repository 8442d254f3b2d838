import type { PayloadRequest } from 'payload'
import { conditionOf, type AuditFilter } from '../../audit/auditFilter.ts'
import { shownEntries, type ShownEntry } from '../../audit/shownEntry.ts'
import { readEntries } from '../../audit/storedEntry.ts'
import type { SqlPart } from '../../platform/idsQuery.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { sqlOf } from '../../platform/tx.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import type { Manifest } from '../manifest.ts'
import type { ColumnOffer } from '../reportMaker.ts'

const rowsAtOnce = 1_000

export type EntryColumn = ColumnOffer & { cell: (entry: ShownEntry) => Cell }
type Asked = { condition: SqlPart; columns: readonly EntryColumn[]; locale: Locale; signal: AbortSignal; manifest: Manifest }

/** Entries of the trail, newest first. For administrators: who may read it was decided before. */
export async function* auditRows(req: PayloadRequest, { condition, columns, locale, signal, manifest }: Asked): AsyncGenerator<Cell[][]> {
  for (let below: number | null = null; ; ) {
    signal.throwIfAborted()
    const stored = await readEntries(req, condition, { limit: rowsAtOnce, below })
    if (stored.length === 0) return
    manifest.add(...stored.map(({ id, action }) => ({ kind: slugs.audit, id, reference: action })))
    yield (await shownEntries(req, stored, locale)).map((entry) => columns.map(({ cell }) => cell(entry)))
    below = stored.at(-1)!.id
  }
}

/** The condition of a filter, and how many entries it is true for. */
export async function countedEntries(req: PayloadRequest, filter: AuditFilter): Promise<{ condition: SqlPart; count: number }> {
  const condition = await conditionOf(req, filter)
  const [counted] = await sqlOf(req)<{ count: number }>(`select count(*)::int as count from audit_logs where ${condition.text}`, condition.values)
  return { condition, count: counted?.count ?? 0 }
}
