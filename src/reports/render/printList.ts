import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import type { Sheet } from '../../platform/sheets/sheet.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import type { ColumnKind } from '../document.ts'
import { renderReport } from './renderReport.ts'

const madeFor: Text = { en: 'Made for', ar: 'أُعدّ لـ' }

/** A list that somebody exports, as PDF: each sheet is a table. Raises what `renderReport` raises. */
export async function* printList(
  req: PayloadRequest,
  { title, sheets, locale, signal }: { title: Text; sheets: readonly Sheet[]; locale: Locale; signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const caller = callerOf(req)
  const sections = sheets.map(({ name, columns, rows, total }, index) => ({
    key: String(index),
    heading: name,
    table: { columns: columns.map(({ heading, width, look }, place) => ({ key: String(place), heading, width, kind: look ?? ('text' as ColumnKind) })), rows, ...(total ? { total } : {}) },
  }))
  const facts = caller ? [{ label: say(madeFor, locale), value: caller.name }] : []
  yield* renderReport(req, { title: say(title, locale), locale, facts, sections }, 'pdf', { signal })
}
