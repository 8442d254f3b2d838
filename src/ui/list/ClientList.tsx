import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { PaginatedDocs } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { countsOf } from '../../transactions/counts.ts'
import { columnsOffered } from '../../transactions/export/columns.ts'
import { requestOf } from '../officeFacts.ts'
import { showNumber } from '../dates.ts'
import { localeOfLanguage, speakerOf, type Word } from '../words.ts'
import {
  DueCell, ReferenceNumberCell, StatusCell, TitleCell, TransactionNumberCell, TypeCell, UpdatedCell,
} from './cells.tsx'
import { ExportList } from './ExportList.tsx'
import { exportAddress } from './fileAddresses.ts'
import { FigureNote } from './FigureNote.tsx'
import { QuickFilters } from './QuickFilters.tsx'
import type { TransactionsViewProps } from './TransactionsView.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

type Props = Required<Pick<TransactionsViewProps, 'data' | 'payload' | 'i18n' | 'searchParams'>> & Pick<TransactionsViewProps, 'user'>

const columns: Word[] = ['referenceNumber', 'transactionNumber', 'title', 'type', 'status', 'due', 'updated', 'actions']

/** A client's list: nothing to choose or change, on each row exactly view and download. */
export async function ClientList({ data, payload, i18n, user, searchParams }: Props) {
  const req = await requestOf(payload, user)
  const caller = callerOf(req)
  if (!caller) return null
  const locale = localeOfLanguage(i18n.language)
  const speak = speakerOf(locale)
  const adminRoute = payload.config.routes.admin
  const counts = await countsOf(req, caller, locale)
  const toExport = exportAddress(payload, searchParams)
  const search = typeof searchParams['search'] === 'string' ? searchParams['search'] : ''
  return (
    <Gutter className="collection-list collection-list--transactions office-client-list">
      <SetStepNav nav={[{ label: speak('yourTransactions') }]} />
      <header className="list-header"><h1>{speak('yourTransactions')}</h1></header>
      <form className="office-search" role="search" method="get">
        <label htmlFor="office-search" className="office-hidden">{speak('search')}</label>
        <input id="office-search" className="office-input" type="search" name="search" defaultValue={search} placeholder={speak('searchPlaceholder')} dir="auto" />
        <button className="office-button office-button--main" type="submit">{speak('search')}</button>
      </form>
      <div className="office-list-tools">
        <QuickFilters counts={counts} staff={false} locale={locale} adminRoute={adminRoute} current={searchParams} />
        <div className="office-list-tools__files">
          {toExport && data.docs.length > 0 && <ExportList address={toExport} columns={columnsOffered(locale)} beside={['history', 'files']} />}
          <ViewSwitch />
        </div>
        <FigureNote req={req} statuses={counts.by_status} locale={locale} adminRoute={adminRoute} current={searchParams} />
      </div>
      {data.docs.length === 0 ? (
        <p className="office-empty">{speak('noTransactionsYet')}</p>
      ) : (
        <div className="table">
          <table>
            <thead>
              <tr>{columns.map((word) => <th key={word} scope="col">{speak(word)}</th>)}</tr>
            </thead>
            <tbody>
              {data.docs.map((row) => {
                const props = { rowData: row, payload, i18n }
                const page = `${adminRoute}/collections/transactions/${row.id}`
                return (
                  <tr key={row.id}>
                    <td className="cell-externalReference"><ReferenceNumberCell {...props} link /></td>
                    <td className="cell-reference"><TransactionNumberCell {...props} /></td>
                    <td className="cell-title"><TitleCell {...props} /></td>
                    <td className="cell-type"><TypeCell {...props} /></td>
                    <td className="cell-status"><StatusCell {...props} /></td>
                    <td className="cell-dueDate"><DueCell {...props} /></td>
                    <td className="cell-updatedAt"><UpdatedCell {...props} /></td>
                    <td className="cell-actions">
                      <Link className="office-button" href={page} prefetch={false} aria-label={speak('viewThis', { reference: row.reference })}>
                        {speak('view')}
                      </Link>
                      {toExport && (
                        <a
                          className="office-button"
                          href={`${payload.config.routes.api}/transactions/export?reference=${encodeURIComponent(row.reference)}&format=xlsx`}
                          aria-label={speak('downloadThis', { reference: row.reference })}
                          download
                        >
                          {speak('download')}
                        </a>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <Pages data={data} current={searchParams} adminRoute={adminRoute} speak={speak} />
    </Gutter>
  )
}

function Pages({ data, current, adminRoute, speak }: {
  data: PaginatedDocs<Transaction>
  current: Props['searchParams']
  adminRoute: string
  speak: ReturnType<typeof speakerOf>
}) {
  if (data.totalDocs === 0) return null
  const at = (page: number) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(current)) if (typeof value === 'string') query.set(name, value)
    query.set('page', String(page))
    return `${adminRoute}/collections/transactions?${query.toString()}`
  }
  const from = data.pagingCounter
  return (
    <nav className="office-pages">
      <span>{speak('pageOf', { from: showNumber(from), to: showNumber(from + data.docs.length - 1), total: showNumber(data.totalDocs) })}</span>
      {data.hasPrevPage && <Link className="office-button" href={at(data.prevPage ?? 1)} prefetch={false}>{speak('previousPage')}</Link>}
      {data.hasNextPage && <Link className="office-button" href={at(data.nextPage ?? 1)} prefetch={false}>{speak('nextPage')}</Link>}
    </nav>
  )
}
