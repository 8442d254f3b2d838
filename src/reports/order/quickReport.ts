import type { PayloadRequest } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inSnapshot } from '../../platform/snapshot.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { spool, type Write } from '../../platform/spool.ts'
import { stoppedBy } from '../../platform/stoppedBy.ts'
import { takeTurns } from '../../platform/takeTurns.ts'
import { inTx } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { rangeOf, type Asked } from '../asked.ts'
import { checkAsked } from './checkAsked.ts'
import type { ReportDocument } from '../document.ts'
import { fileNameOf } from '../make/fileNameOf.ts'
import { reports } from '../index.ts'
import { reportContentTypes, renderReport } from '../render/renderReport.ts'
import type { ReportFormat } from '../reportTypes.ts'

type Quick = { asked: Asked; locale: Locale; signal: AbortSignal }

/** Rows that are given while somebody waits; more are made by a job. Pages take longest. */
const most: Record<ReportFormat | 'json', number> = { json: 1_000, pdf: 1_000, xlsx: 20_000, csv: 100_000 }
/** Made at the same time by one process, together with exports. */
const atOnce = 3

export type QuickAnswer = {
  title: string
  facts: ReportDocument['facts']
  columns: { key: string; heading: string; kind: string }[]
  rows: (string | number | null)[][]
  totalRows: number
}

/** The detail of transactions as data; days and moments as the office's clock shows them. Raises REPORT_TOO_LARGE and what asking raises. */
export async function quickData(req: PayloadRequest, { asked, locale, signal }: Quick): Promise<QuickAnswer> {
  return inSnapshot(req, (snapshot) =>
    stoppedBy(snapshot, signal, async () => {
      const { document, rowsExpected } = await begun(snapshot, 'json', { asked, locale, signal })
      const { title, facts, sections } = document
      const table = sections.find((section) => section.table)!.table!
      const rows: Cell[][] = []
      for await (const batch of table.rows) rows.push(...batch)
      return {
        title, facts, totalRows: rowsExpected,
        columns: table.columns.map(({ key, heading, kind }) => ({ key, heading, kind })),
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? ('day' in cell ? cell.day : cell.moment) : cell))),
      }
    }),
  )
}

/** The same as a file, whose bytes begin at once. That it was taken is in the audit trail before the first of them. */
export async function quickFile(req: PayloadRequest, format: ReportFormat, { asked, locale, signal: gone }: Quick) {
  const { office } = await settingsOf(req.payload)
  const today = officeDate(now(), office.timeZone)
  const named = Promise.withResolvers<string>()
  const make = (write: Write, signal: AbortSignal) =>
    takeTurns(req.payload, 'export', atOnce, () =>
      inSnapshot(req, (snapshot) =>
        stoppedBy(snapshot, signal, async () => {
          const { document, rowsExpected } = await begun(snapshot, format, { asked, locale, signal })
          named.resolve(await fileNameOf(snapshot, { title: document.title, range: rangeOf(asked, today, office.weekend), today, asked, format }))
          const { id, role } = callerOf(req)!
          await inTx(req, () => publish(req, [{ type: 'transactionsExported', format, count: rowsExpected, by: { id, role }, at: now().toISOString() }]))
          for await (const piece of renderReport(snapshot, document, format, { signal })) await write(piece)
        }),
      ),
    )
  const bytes = await spool(make, gone)
  return { bytes, fileName: await named.promise, contentType: reportContentTypes[format] }
}

async function begun(snapshot: PayloadRequest, format: ReportFormat | 'json', { asked, locale, signal }: Quick) {
  checkAsked('detail', asked)
  const made = await reports.detail.make(snapshot, asked, locale, signal)
  if (made.rowsExpected > most[format]) throw new DomainError('REPORT_TOO_LARGE', { rows: made.rowsExpected, limit: most[format] })
  return made
}
