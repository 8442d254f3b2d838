import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { addDays, officeDate, startOfOfficeDay } from '../../shared/dates.ts'
import type { Locale } from '../../shared/text.ts'
import { rangeOf } from '../asked.ts'
import { createManifest, type Manifest } from '../manifest.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { noFilters } from '../parts/noFilters.ts'
import { tile } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { failureColumns, type FailureColumn } from './columns.ts'
import { countFailures, failureKinds, readFailures, type FailureKind, type Span } from './failures.ts'

const meaning = { en: 'Given up', ar: 'تاريخ التوقف' }
const daysTold = 30

/**
 * What the system gave up and nobody repaired since: jobs, mails, webhooks, scans, imports, reports. Jobs are told of as
 * long as the queue keeps them.
 */
export const errors: ReportMaker = {
  about: {
    en: 'What the system gave up and still stands so: jobs, mails, webhooks, virus scans, imports and reports, and why.',
    ar: 'ما توقف النظام عن إتمامه ولم يُعالج بعد: المهام والرسائل وخطافات الويب وفحوص الفيروسات وعمليات الاستيراد والتقارير، وأسباب ذلك.',
  },
  roles: ['admin'],
  columns: failureColumns,
  filters: noFilters,
  range: meaning,
  recent: true,
  grouped: false,
  make: async (req, asked, locale, signal) => {
    const { office } = await settingsOf(req.payload)
    const today = officeDate(now(), office.timeZone)
    const range = rangeOf(asked, today, office.weekend) ?? { from: addDays(today, 1 - daysTold), to: today }
    const span: Span = {
      after: startOfOfficeDay(range.from, office.timeZone).toISOString(),
      before: startOfOfficeDay(addDays(range.to, 1), office.timeZone).toISOString(),
    }
    const counts = await countFailures(req, span)
    const columns = chosenColumns(failureColumns, asked.columns, callerOf(req)!.role)
    const rowsExpected = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const manifest = createManifest()
    const kinds = Object.keys(failureKinds) as FailureKind[]
    const failed = kinds.filter((kind) => counts.has(kind))
    const title = reportTypes.errors[locale]
    return {
      rowsExpected,
      manifest,
      document: {
        title,
        locale,
        facts: await factsOf(req, { asked, range, meaning, locale }),
        sections: [{
          key: 'failures',
          heading: title,
          tiles: [tile({ en: 'Given up', ar: 'ما توقف' }, rowsExpected, locale), ...kinds.map((kind) => tile(failureKinds[kind], counts.get(kind) ?? 0, locale))],
          charts: failed.length === 0 ? [] : [{
            kind: 'bar', title, categories: failed.map((kind) => failureKinds[kind][locale]),
            series: [{ name: title, values: failed.map((kind) => counts.get(kind) ?? 0) }], unit: { en: 'errors', ar: 'أخطاء' }[locale],
          }],
          table: { columns: columns.map((each) => headed(each, locale)), rows: failureRows(req, { span, columns, locale, signal, manifest }) },
        }],
      },
    }
  },
}

type Rows = { span: Span; columns: readonly FailureColumn[]; locale: Locale; signal: AbortSignal; manifest: Manifest }

async function* failureRows(req: PayloadRequest, { span, columns, locale, signal, manifest }: Rows): AsyncGenerator<Cell[][]> {
  for await (const failures of await readFailures(req, span, signal)) {
    manifest.add(...failures.map(({ kind, id, subject }) => ({ kind, id, reference: subject })))
    yield failures.map((failure) => columns.map(({ cell }) => cell(failure, locale)))
  }
}
