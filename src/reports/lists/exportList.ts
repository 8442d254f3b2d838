import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { recordAudit } from '../../audit/record.ts'
import { mostRowsOnPaper } from '../../platform/chromium/paper.ts'
import { exportFile, type ExportedFile } from '../../platform/exportFile.ts'
import { settingsOf } from '../../platform/settings.ts'
import { begunWith } from '../../platform/sheets/begunWith.ts'
import { readAhead } from '../../platform/sheets/readAhead.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { say, type Locale } from '../../shared/text.ts'
import { printList } from '../render/printList.ts'
import { labelText } from './labelText.ts'
import { chosenOf, listColumns } from './listColumns.ts'
import { listRows } from './listRows.ts'

export type ListExportAsked = {
  slug: CollectionSlug
  format: 'csv' | 'xlsx' | 'pdf'
  /** Names separated by commas, in the order wanted; else every column. */
  columns: string | undefined
  where: Where
  /** What was typed into the list's search box. */
  search: string | undefined
  /** Field names separated by commas, `-` before one for descending; else the list's own order. */
  sort: string | undefined
  locale: Locale
  signal: AbortSignal
}

/**
 * The list of a collection as its page shows it to this person - search, filter, order, and what the page leaves out by
 * itself - as a file: all rows from one moment, read in their name. That it was taken, by whom, how many rows and which
 * columns is in the audit trail before the first byte. Raises FORBIDDEN, MALFORMED_QUERY and PDF_TOO_LONG.
 */
export async function exportList(req: PayloadRequest, asked: ListExportAsked): Promise<ExportedFile> {
  const { slug, format, locale } = asked
  const { config } = req.payload.collections[slug]
  const { office } = await settingsOf(req.payload)
  const title = labelText(config.labels.plural) ?? { en: slug, ar: slug }
  const columns = chosenOf(await listColumns(req, config, locale), asked.columns)
  const sort = sortOf(asked.sort, config.defaultSort)
  const own = config.admin.baseFilter ?? config.admin.baseListFilter
  const base = await own?.({ limit: 0, page: 1, req, sort: sort.join(',') })
  const parts = [asked.where, ...(base ? [base] : [])].filter((part) => Object.keys(part).length > 0)
  const where = mergeListSearchAndWhere({ collectionConfig: config, search: asked.search?.trim() ?? '', where: parts.length > 0 ? { and: parts } : {} })
  const begin = async (snapshot: PayloadRequest, signal: AbortSignal) => {
    const { totalDocs: count } = await snapshot.payload.count({ collection: slug, where, overrideAccess: false, user: snapshot.user, req: snapshot })
    if (format === 'pdf' && count > mostRowsOnPaper) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
    const rows = await begunWith(readAhead(listRows(snapshot, { slug, columns, where, sort, locale, timeZone: office.timeZone, signal })))
    const after = { format, count, columns: columns.map(({ name }) => name), filters: narrowedBy(asked) }
    try {
      await inTx(req, () => recordAudit(req, [{ action: 'listExported', entity: slug, entityId: null, subject: null, after }]))
    } catch (error) {
      // Rows that nobody comes to are read ahead all the same.
      await rows.return?.()
      throw error
    }
    return [{ name: say(title, locale), columns: columns.map(({ heading, width, look }) => ({ heading, width, look })), rows }]
  }
  const common = { name: title, locale, signal: asked.signal, begin }
  return exportFile(req, format === 'pdf' ? { ...common, format, print: (sheets, signal) => printList(req, { title, sheets, locale, signal }) } : { ...common, format })
}

function sortOf(asked: string | undefined, usual: string | string[] | undefined): string[] {
  const given = asked?.split(',').map((each) => each.trim()).filter((each) => each !== '') ?? []
  return given.length > 0 ? given : [usual ?? '-createdAt'].flat()
}

/** By which fields the rows were narrowed. Not by what: people are looked for by their names, which the trail would keep. */
function narrowedBy({ search, where }: ListExportAsked): string[] {
  const fields = new Set<string>(search?.trim() ? ['search'] : [])
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk)
    if (typeof part !== 'object' || part === null) return
    for (const [name, value] of Object.entries(part)) {
      if (/^(?:and|or|\d+)$/i.test(name)) walk(value)
      else fields.add(name.slice(0, 100))
    }
  }
  walk(where)
  return [...fields]
}
