import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import type { OrderedIds } from '../../platform/orderedIds.ts'
import { settingsOf } from '../../platform/settings.ts'
import { readAhead } from '../../platform/sheets/readAhead.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { addDays, startOfOfficeDay } from '../../shared/dates.ts'
import { roles } from '../../shared/roles.ts'
import type { Locale } from '../../shared/text.ts'
import { addDefinitions } from '../../transactions/export/addDefinitions.ts'
import { exportedIds } from '../../transactions/export/exportedIds.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { askedTransactions, type AskedTransactions } from '../parts/askedTransactions.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { createManifest, type Manifest } from '../manifest.ts'
import { tile } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { countTransactions } from '../parts/transactionRows.ts'
import { changeColumns, type ChangeColumn } from './columns.ts'
import { countChanges, readChanges, type Span } from './query.ts'

const meaning = { en: 'Changed', ar: 'تاريخ التغيير' }

/** Every change of status of the transactions that match: when, from where to where, by whom and why. */
export const statusHistory: ReportMaker = {
  about: {
    en: 'Every change of status: when, from where to where, by whom, why, and how long it had stood there.',
    ar: 'كل تغيير في الحالة: متى، ومن أين إلى أين، ومن غيّره ولماذا، وكم بقيت قبله.',
  },
  roles,
  columns: changeColumns,
  filters: filterQuery,
  range: meaning,
  grouped: false,
  make: async (req, asked, locale, signal) => {
    const { where, range } = await askedTransactions(req, asked, null)
    const columns = chosenColumns(changeColumns, asked.columns, callerOf(req)!.role)
    const span = await spanOf(req, range)
    const ids = await exportedIds(req, { where, sort: '-id' })
    const rowsExpected = await countChanges(req, ids, span)
    const transactions = await countTransactions(req, where)
    const manifest = createManifest()
    return {
      rowsExpected,
      manifest,
      document: {
        title: reportTypes.statusHistory[locale],
        locale,
        facts: await factsOf(req, { asked, range, meaning, locale }),
        sections: [{
          key: 'changes',
          heading: { en: 'Changes of status', ar: 'تغييرات الحالة' }[locale],
          tiles: [
            tile({ en: 'Changes', ar: 'التغييرات' }, rowsExpected, locale),
            tile({ en: 'Transactions looked at', ar: 'المعاملات المشمولة' }, transactions, locale),
          ],
          table: { columns: columns.map((each) => headed(each, locale)), rows: readAhead(changeRows(req, { ids, span, columns, locale, signal, manifest })) },
        }],
      },
    }
  },
}

async function spanOf(req: PayloadRequest, range: AskedTransactions['range']): Promise<Span> {
  if (!range) return { after: null, before: null }
  const { office } = await settingsOf(req.payload)
  return {
    after: startOfOfficeDay(range.from, office.timeZone).toISOString(),
    before: startOfOfficeDay(addDays(range.to, 1), office.timeZone).toISOString(),
  }
}

type Rows = { ids: OrderedIds; span: Span; columns: readonly ChangeColumn[]; locale: Locale; signal: AbortSignal; manifest: Manifest }

async function* changeRows(req: PayloadRequest, { ids, span, columns, locale, signal, manifest }: Rows): AsyncGenerator<Cell[][]> {
  const definitions = new Map<number, WorkflowDefinition>()
  for await (const changes of readChanges(req, ids, span, signal)) {
    await addDefinitions(req, changes.map(({ version }) => ({ workflowVersion: version })), definitions)
    manifest.add(...changes.map(({ id, reference }) => ({ kind: 'transaction-history', id, reference })))
    yield changes.map((change) => columns.map(({ cell }) => cell(change, { locale, definitions })))
  }
}
