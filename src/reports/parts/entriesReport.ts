import type { z } from 'zod'
import type { AuditFilter } from '../../audit/auditFilter.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { officeDate } from '../../shared/dates.ts'
import type { Text } from '../../shared/text.ts'
import { rangeOf } from '../asked.ts'
import { auditRows, countedEntries, type EntryColumn } from './auditRows.ts'
import { chosenColumns, headed } from './chosenColumns.ts'
import { factsOf } from './facts.ts'
import { createManifest } from '../manifest.ts'
import { tile } from './parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'

type About = {
  report: 'auditTrail' | 'signIns'
  about: Text
  columns: readonly EntryColumn[]
  filters: z.ZodObject
  /** What of the trail it is about. */
  fixed: AuditFilter
  /** Entries counted by themselves above the table. */
  counted: readonly { label: Text; only: AuditFilter }[]
}

const meaning = { en: 'Days', ar: 'الفترة' }

/** A report of entries of the audit trail, for administrators. */
export function entriesReport({ report, about, columns, filters, fixed, counted }: About): ReportMaker {
  return {
    about,
    roles: ['admin'],
    columns,
    filters,
    range: meaning,
    grouped: false,
    make: async (req, asked, locale, signal) => {
      const { office } = await settingsOf(req.payload)
      const range = rangeOf(asked, officeDate(now(), office.timeZone), office.weekend)
      const filter: AuditFilter = { ...filters.parse(asked.filters), ...fixed, ...(range && { created_after: range.from, created_before: range.to }) }
      const { condition, count } = await countedEntries(req, filter)
      const chosen = chosenColumns(columns, asked.columns, callerOf(req)!.role)
      const manifest = createManifest()
      const tiles = [tile({ en: 'Entries', ar: 'القيود' }, count, locale)]
      for (const { label, only } of counted) tiles.push(tile(label, (await countedEntries(req, { ...filter, ...only })).count, locale))
      return {
        rowsExpected: count,
        manifest,
        document: {
          title: reportTypes[report][locale],
          locale,
          facts: await factsOf(req, { asked, range, meaning, locale }),
          sections: [{
            key: 'entries',
            heading: reportTypes[report][locale],
            tiles,
            table: { columns: chosen.map((each) => headed(each, locale)), rows: auditRows(req, { condition, columns: chosen, locale, signal, manifest }) },
          }],
        },
      }
    },
  }
}
