import { DefaultListView } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { ListViewClientProps, PaginatedDocs, Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { clientListProps } from './clientListProps.ts'
import { ClientList } from './ClientList.tsx'

export type TransactionsViewProps = ListViewClientProps & {
  data: PaginatedDocs<Transaction>
  payload: Payload
  i18n: I18n
  user: PayloadRequest['user']
  searchParams?: Record<string, string | string[] | undefined>
}

/** Staff get Payload's list with our cells and tools; clients a plainer one: what is theirs, to view and download. */
export function TransactionsView(props: TransactionsViewProps) {
  const { data, payload, i18n, user, searchParams } = props
  const role = callerOf({ user })?.role
  if (role === 'client') {
    return <ClientList data={data} payload={payload} i18n={i18n} user={user} searchParams={searchParams ?? {}} />
  }
  return <div className={`office-list office-list--${role}`}><DefaultListView {...clientListProps(props)} /></div>
}
