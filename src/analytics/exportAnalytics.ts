import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { csvOf } from '../platform/sheets/csvOf.ts'
import type { Cell, Sheet } from '../platform/sheets/sheet.ts'
import { xlsxOf } from '../platform/sheets/xlsxOf.ts'
import { officeDate } from '../shared/dates.ts'
import { say, type Locale } from '../shared/text.ts'
import { analyticsOf, type AnalyticsAsked, type Analytics } from './analyticsOf.ts'
import { analyticsTables, type AnalyticsTable, type TableName } from './tables.ts'

type Asked = AnalyticsAsked & { format: 'csv' | 'xlsx'; table: TableName; locale: Locale }

/** The figures as a file: the very ones `analyticsOf` gives for the same question. That it was taken is in the audit trail first. */
export async function exportAnalytics(req: PayloadRequest, { format, table, locale, ...asked }: Asked) {
  const analytics = await analyticsOf(req, asked, locale)
  const { office } = await settingsOf(req.payload)
  const filters = Object.fromEntries(Object.entries(asked.filter).filter(([, value]) => value !== undefined))
  await recordAudit(req, [
    { action: 'analyticsExported', entity: 'workflows', entityId: asked.workflow, subject: null, after: { format, filters } },
  ])
  const look = { rightToLeft: locale === 'ar', dateFormat: office.dateFormat.toLowerCase(), timeFormat: 'hh:mm' }
  const names = format === 'csv' ? [table] : (Object.keys(analyticsTables) as TableName[])
  const sheets = names.map((name) => sheetOf(analyticsTables[name], analytics, locale))
  const pieces: Buffer[] = []
  for await (const piece of format === 'csv' ? csvOf(sheets[0]!) : xlsxOf(sheets, look)) pieces.push(piece)
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const day = officeDate(now(), office.timeZone)
  return { fileName: `${analytics.workflow.key}-${{ en: 'analytics', ar: 'تحليلات' }[locale]}-${day}.${format}`, contentType, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

function sheetOf({ name, columns, rows }: AnalyticsTable, analytics: Analytics, locale: Locale): Sheet {
  return {
    name: say(name, locale),
    columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
    rows: once(rows(analytics, locale)),
  }
}

async function* once(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  if (rows.length > 0) yield rows
}
