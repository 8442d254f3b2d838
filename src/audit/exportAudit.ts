import type { PayloadRequest } from 'payload'
import { exportFile, type ExportedFile, type FileFormat } from '../platform/exportFile.ts'
import type { Cell } from '../platform/sheets/sheet.ts'
import { say, type Locale, type Text } from '../shared/text.ts'
import { conditionOf, type AuditFilter } from './auditFilter.ts'
import { recordAudit } from './record.ts'
import { shownEntries, type ShownEntry } from './shownEntry.ts'
import { readEntries } from './storedEntry.ts'

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
  asked: { filter: AuditFilter; locale: Locale; signal: AbortSignal } & FileFormat,
): Promise<ExportedFile> {
  const { filter, format, locale } = asked
  const condition = await conditionOf(req, filter)
  await recordAudit(req, [{ action: 'auditExported', entity: 'audit-logs', entityId: null, subject: null, after: { format, filters: given(filter) } }])
  return exportFile(req, {
    ...asked,
    name: { en: 'audit-log', ar: 'سجل-التدقيق' },
    begin: async (snapshot, signal) => [
      {
        name: { en: 'Audit log', ar: 'سجل التدقيق' }[locale],
        columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
        rows: rowsOf(snapshot, condition, locale, signal),
      },
    ],
  })
}

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
