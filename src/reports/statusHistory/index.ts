import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { addDays, startOfOfficeDay } from '../../shared/dates.ts'
import { roles } from '../../shared/roles.ts'
import type { Locale } from '../../shared/text.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { askedTransactions, type AskedTransactions } from '../askedTransactions.ts'
import { chosenColumns, headed } from '../chosenColumns.ts'
import { factsOf } from '../facts.ts'
import { createManifest, type Manifest } from '../manifest.ts'
import { tile } from '../parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { idPortions } from '../transactionRows.ts'
import { changeColumns, type ChangeColumn } from './columns.ts'
import { countChanges, readChanges, type Span } from './query.ts'

const meaning = { en: 'Changed', ar: 'تاريخ التغيير' }
const sort = '-id'

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
    let [rowsExpected, transactions] = [0, 0]
    for await (const ids of idPortions(req, { where, sort, signal })) {
      rowsExpected += await countChanges(req, ids, span)
      transactions += ids.length
    }
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
          table: { columns: columns.map((each) => headed(each, locale)), rows: changeRows(req, { where, span, columns, locale, signal, manifest }) },
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

type Rows = Pick<AskedTransactions, 'where'> & { span: Span; columns: readonly ChangeColumn[]; locale: Locale; signal: AbortSignal; manifest: Manifest }

async function* changeRows(req: PayloadRequest, { where, span, columns, locale, signal, manifest }: Rows): AsyncGenerator<Cell[][]> {
  const definitions = new Map<number, WorkflowDefinition>()
  for await (const ids of idPortions(req, { where, sort, signal })) {
    const changes = await readChanges(req, ids, span)
    for (const { version } of changes) if (!definitions.has(version)) definitions.set(version, await definitionOf(req, version))
    manifest.add(...changes.map(({ id, reference }) => ({ kind: 'transaction-history', id, reference })))
    if (changes.length > 0) yield changes.map((change) => columns.map(({ cell }) => cell(change, { locale, definitions })))
  }
}
