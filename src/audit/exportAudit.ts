import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { csvOf } from '../platform/sheets/csvOf.ts'
import { heldRows, type PrintSheets } from '../platform/sheets/heldRows.ts'
import type { Cell, Sheet } from '../platform/sheets/sheet.ts'
import { xlsxOf } from '../platform/sheets/xlsxOf.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import { spool, type Write } from '../platform/spool.ts'
import { takeTurns } from '../platform/takeTurns.ts'
import { officeDate } from '../shared/dates.ts'
import { say, type Locale, type Text } from '../shared/text.ts'
import { conditionOf, type AuditFilter } from './auditFilter.ts'
import { recordAudit } from './record.ts'
import { shownEntries, type ShownEntry } from './shownEntry.ts'
import { readEntries } from './storedEntry.ts'

export type AuditExport = { fileName: string; contentType: string; bytes: ReadableStream<Uint8Array> }

const rowsAtOnce = 1_000

const columns: readonly { heading: Text; width: number; cell: (entry: ShownEntry) => Cell }[] = [
  { heading: { en: 'Time', ar: 'الوقت' }, width: 17, cell: ({ moment }) => ({ moment: moment.slice(0, 16) }) },
  { heading: { en: 'By', ar: 'بواسطة' }, width: 26, cell: ({ actor }) => actor.name },
  { heading: { en: 'Role', ar: 'الدور' }, width: 16, cell: ({ actor }) => actor.roleLabel },
  { heading: { en: 'On behalf of', ar: 'نيابة عن' }, width: 24, cell: ({ onBehalfOf }) => onBehalfOf?.name ?? null },
  { heading: { en: 'Action', ar: 'الإجراء' }, width: 24, cell: ({ actionLabel }) => actionLabel },
  { heading: { en: 'Outcome', ar: 'النتيجة' }, width: 12, cell: ({ outcomeLabel }) => outcomeLabel },
  { heading: { en: 'Record kind', ar: 'نوع السجل' }, width: 16, cell: ({ entityLabel }) => entityLabel },
  { heading: { en: 'Record', ar: 'السجل' }, width: 20, cell: ({ record }) => record },
  {
    heading: { en: 'Changes', ar: 'التغييرات' },
    width: 60,
    cell: ({ changes }) => changes.map(({ label, fromText, toText }) => `${label}: ${fromText === null ? '' : `${fromText} → `}${toText ?? '—'}`).join('\n'),
  },
  { heading: { en: 'Address', ar: 'عنوان الشبكة' }, width: 18, cell: ({ ip }) => ip },
  { heading: { en: 'Browser', ar: 'المتصفح' }, width: 40, cell: ({ userAgent }) => userAgent },
  { heading: { en: 'Session', ar: 'الجلسة' }, width: 20, cell: ({ sessionId }) => sessionId },
  { heading: { en: 'Request', ar: 'رقم الطلب' }, width: 20, cell: ({ requestId }) => requestId },
  { heading: { en: 'Entry', ar: 'رقم القيد' }, width: 12, cell: ({ id }) => id },
]

/**
 * Every entry that matches, newest first, as CSV or Excel, or printed by `print`, all from one moment. That it was taken,
 * by whom and with which filters, is in the trail before the first byte. Raises PDF_TOO_LONG.
 */
export async function exportAudit(
  req: PayloadRequest,
  asked: { filter: AuditFilter; locale: Locale; signal: AbortSignal } & ({ format: 'csv' | 'xlsx' } | { format: 'pdf'; print: PrintSheets }),
): Promise<AuditExport> {
  const { filter, format, locale } = asked
  const { payload } = req
  const { office } = await settingsOf(payload)
  const condition = await conditionOf(req, filter)
  await recordAudit(req, [{ action: 'auditExported', entity: 'audit-logs', entityId: null, subject: null, after: { format, filters: given(filter) } }])
  const look = { rightToLeft: locale === 'ar', dateFormat: office.dateFormat.toLowerCase(), timeFormat: 'hh:mm' }
  const read = (write: Write, signal: AbortSignal) =>
    takeTurns(payload, 'export', 3, () =>
      inSnapshot(req, async (snapshot) => {
        const sheet: Sheet = {
          name: { en: 'Audit log', ar: 'سجل التدقيق' }[locale],
          columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
          rows: rowsOf(snapshot, condition, locale, signal),
        }
        if (format === 'pdf') return heldRows([sheet])
        for await (const piece of format === 'csv' ? csvOf(sheet) : xlsxOf([sheet], look)) await write(piece)
        return []
      }),
    )
  const make = async (write: Write, signal: AbortSignal) => {
    const held = await read(write, signal)
    if (asked.format === 'pdf') for await (const piece of asked.print(held, signal)) await write(piece)
  }
  const bytes = await spool(make, asked.signal)
  return { fileName: `${{ en: 'audit-log', ar: 'سجل-التدقيق' }[locale]}-${officeDate(now(), office.timeZone)}.${format}`, contentType: contentTypes[format], bytes }
}

const contentTypes = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

async function* rowsOf(
  snapshot: PayloadRequest,
  condition: Awaited<ReturnType<typeof conditionOf>>,
  locale: Locale,
  signal: AbortSignal,
): AsyncGenerator<Cell[][]> {
  for (let below: number | null = null; ; ) {
    signal.throwIfAborted()
    const stored = await readEntries(snapshot, condition, { limit: rowsAtOnce, below })
    if (stored.length === 0) return
    yield (await shownEntries(snapshot, stored, locale)).map((entry) => columns.map(({ cell }) => cell(entry)))
    below = stored.at(-1)!.id
  }
}

function given(filter: AuditFilter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))
}
