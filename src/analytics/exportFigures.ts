import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import type { Caller } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { csvOf } from '../platform/sheets/csvOf.ts'
import type { Cell, Sheet } from '../platform/sheets/sheet.ts'
import { xlsxOf } from '../platform/sheets/xlsxOf.ts'
import { officeDate } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import { say, type Locale } from '../shared/text.ts'
import { refuse } from '../access/askableQuery.ts'
import { dashboardOf } from './dashboard.ts'
import { flatOf } from './office/figure.ts'
import type { FiguresAsked } from './office/question.ts'
import type { Division } from './office/standing.ts'
import { dashboardTables, performanceTables, transactionsTables, usersTables, type OfficeTable } from './officeTables.ts'
import { performanceAnalyticsOf } from './performanceAnalytics.ts'
import { transactionsAnalyticsOf } from './transactionsAnalytics.ts'
import { usersAnalyticsOf } from './usersAnalytics.ts'

export const exported = ['dashboard', 'transactions', 'performance', 'users'] as const
export type Exported = (typeof exported)[number]

type Asked = FiguresAsked & { what: Exported; groupBy: Division; format: 'csv' | 'xlsx'; table?: string | undefined }

/**
 * Figures as a file: the very ones that the same question gives on the page. Excel holds every table on a sheet of its
 * own, CSV the one that is asked for. That it was taken is in the audit trail first. Raises MALFORMED_QUERY for an
 * unknown table, FORBIDDEN for what is not for clients.
 */
export async function exportFigures(req: PayloadRequest, caller: Caller, { what, groupBy, format, table, ...asked }: Asked, locale: Locale) {
  const tables = await tablesOf(req, caller, { what, groupBy, ...asked }, locale)
  const wanted = format === 'xlsx' ? tables : [tables.find(({ key }) => key === (table ?? tables[0]?.key)) ?? refuseTable(table, tables)]
  const { office } = await settingsOf(req.payload)
  await recordAudit(req, [
    { action: 'analyticsExported', entity: 'transactions', entityId: null, subject: null, after: { what, format, ...asked.range, filters: flatOf(asked.filter) } },
  ])
  const look = { rightToLeft: locale === 'ar', dateFormat: office.dateFormat.toLowerCase(), timeFormat: 'hh:mm' }
  const sheets = wanted.map((each) => sheetOf(each, locale))
  const pieces: Uint8Array[] = []
  for await (const piece of format === 'csv' ? csvOf(sheets[0]!) : xlsxOf(sheets, look)) pieces.push(piece)
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const word = { en: 'figures', ar: 'أرقام' }[locale]
  return { fileName: `${word}-${what}-${officeDate(now(), office.timeZone)}.${format}`, contentType, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

async function tablesOf(req: PayloadRequest, caller: Caller, { what, groupBy, ...asked }: Omit<Asked, 'format' | 'table'>, locale: Locale): Promise<OfficeTable[]> {
  switch (what) {
    case 'dashboard':
      return dashboardTables(await dashboardOf(req, caller, asked, locale), locale)
    case 'transactions':
      return transactionsTables(await transactionsAnalyticsOf(req, caller, { ...asked, groupBy }, locale), locale)
    case 'performance':
      return performanceTables(await performanceAnalyticsOf(req, caller, asked, locale), locale)
    case 'users':
      if (caller.role === 'client') throw new DomainError('FORBIDDEN')
      return usersTables(await usersAnalyticsOf(req, caller, asked))
  }
}

function refuseTable(table: string | undefined, tables: readonly OfficeTable[]): never {
  const names = tables.map(({ key }) => key)
  return refuse('table', table, names.join(', '), names.join('، '))
}

function sheetOf({ name, columns, rows }: OfficeTable, locale: Locale): Sheet {
  return { name: say(name, locale), columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })), rows: once(rows) }
}

async function* once(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  if (rows.length > 0) yield rows
}
