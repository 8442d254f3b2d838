import type { PayloadRequest } from 'payload'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { inSnapshot } from '../../platform/snapshot.ts'
import { stoppedBy } from '../../platform/stoppedBy.ts'
import { takeTurns } from '../../platform/takeTurns.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import type { ReportChart, ReportColumn, ReportTile } from '../document.ts'
import { makeCustom } from './makeCustom.ts'
import { readDefinition, type Built } from './readDefinition.ts'

/** The first rows of a table; `more` that there are others. */
export type PreviewSection = {
  key: string
  heading: string
  tiles: readonly ReportTile[]
  charts: readonly ReportChart[]
  columns: readonly ReportColumn[]
  rows: readonly (readonly Cell[])[]
  total: readonly Cell[] | null
}

export type Preview = { sections: PreviewSection[]; filters: { label: string; value: string }[]; rowsExpected: number }

const firstRows = 20
/** Previews computed at the same time by one process, and how long each may take. */
const [atOnce, longestMs] = [3, 8_000]

/**
 * How a report would begin, made for the person of the request from the rows they may read now; nothing is kept.
 * Raises what `readDefinition` raises, TOO_MUCH_TO_PREVIEW when the database is at it too long, and the reason of `gone`, by
 * which it ends when nobody waits for it any more.
 */
export async function previewReport(req: PayloadRequest, built: Built, { locale, gone }: { locale: Locale; gone: AbortSignal }): Promise<Preview> {
  await readDefinition(req, built)
  return takeTurns(req.payload, 'report previews', atOnce, () =>
    inSnapshot(req, (snapshot) => {
      const signal = AbortSignal.any([gone, AbortSignal.timeout(longestMs * 2)])
      return stoppedBy(snapshot, signal, () => begunOf(snapshot, built, locale, signal))
    }).catch((error: unknown) => {
      throw isTimeout(error) ? new DomainError('TOO_MUCH_TO_PREVIEW') : error
    }),
  )
}

async function begunOf(snapshot: PayloadRequest, built: Built, locale: Locale, signal: AbortSignal): Promise<Preview> {
  await sqlOf(snapshot)(`set local statement_timeout = ${longestMs}`)
  const made = await makeCustom(snapshot, built, { asked: {}, locale, signal, note: null })
  const sections: PreviewSection[] = []
  for (const { key, heading, tiles = [], charts = [], table } of made.sections) {
    const rows = table ? await firstOf(table.rows) : []
    sections.push({ key, heading, tiles, charts, columns: table?.columns ?? [], rows, total: table?.total ?? null })
  }
  return { sections, filters: made.filters, rowsExpected: made.rowsExpected }
}

async function firstOf(rows: AsyncIterable<Cell[][]>): Promise<Cell[][]> {
  for await (const batch of rows) return batch.slice(0, firstRows)
  return []
}

function isTimeout(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return code === '57014' || (error instanceof DOMException && error.name === 'TimeoutError')
}
