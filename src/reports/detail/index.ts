import { callerOf } from '../../platform/caller.ts'
import { roles } from '../../shared/roles.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { askedTransactions } from '../parts/askedTransactions.ts'
import { chosenColumns, headed } from '../parts/chosenColumns.ts'
import { factsOf } from '../parts/facts.ts'
import { createManifest } from '../manifest.ts'
import { tile } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { transactionColumns } from '../parts/transactionColumns.ts'
import { countTransactions, transactionRows } from '../parts/transactionRows.ts'

const meaning = { en: 'Created', ar: 'تاريخ الإنشاء' }

/** Every transaction that matches, a row each, the newest first. */
export const detail: ReportMaker = {
  about: {
    en: 'Every transaction that matches, a row each, with the columns you choose.',
    ar: 'كل معاملة مطابقة في صف، بالأعمدة التي تختارها.',
  },
  roles,
  columns: transactionColumns,
  filters: filterQuery,
  range: meaning,
  grouped: false,
  make: async (req, asked, locale, signal) => {
    const { where, range } = await askedTransactions(req, asked, { after: 'created_after', before: 'created_before' })
    const columns = chosenColumns(transactionColumns, asked.columns, callerOf(req)!.role)
    const rowsExpected = await countTransactions(req, where)
    const manifest = createManifest()
    const rows = transactionRows(req, { where, sort: '-id', columns, locale, signal, manifest })
    const title = reportTypes.detail[locale]
    return {
      rowsExpected,
      manifest,
      document: {
        title,
        locale,
        facts: await factsOf(req, { asked, range, meaning, locale }),
        sections: [{
          key: 'transactions',
          heading: { en: 'Transactions', ar: 'المعاملات' }[locale],
          tiles: [tile({ en: 'Transactions', ar: 'المعاملات' }, rowsExpected, locale)],
          table: { columns: columns.map((each) => headed(each, locale)), rows },
        }],
      },
    }
  },
}
