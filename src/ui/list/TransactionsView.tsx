import { DefaultListView } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { ListViewClientProps, PaginatedDocs, Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import type { Transaction } from '../../transactions/transaction.ts'
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
  return <div className={`office-list office-list--${role}`}><DefaultListView {...clientPropsOf(props)} /></div>
}

/** Only what may cross to the browser. */
function clientPropsOf(props: TransactionsViewProps): ListViewClientProps {
  return {
    AfterList: props.AfterList,
    AfterListTable: props.AfterListTable,
    beforeActions: props.beforeActions,
    BeforeList: props.BeforeList,
    BeforeListTable: props.BeforeListTable,
    collectionSlug: props.collectionSlug,
    columnState: props.columnState,
    Description: props.Description,
    disableBulkDelete: true,
    disableBulkEdit: true,
    disableQueryPresets: props.disableQueryPresets,
    enableRowSelections: props.enableRowSelections,
    hasCreatePermission: props.hasCreatePermission,
    hasDeletePermission: false,
    hasTrashPermission: false,
    listMenuItems: props.listMenuItems,
    listPreferences: props.listPreferences,
    newDocumentURL: props.newDocumentURL,
    queryPreset: props.queryPreset,
    queryPresetPermissions: props.queryPresetPermissions,
    renderedFilters: props.renderedFilters,
    resolvedFilterOptions: props.resolvedFilterOptions,
    Table: props.Table,
    viewType: props.viewType,
  } as ListViewClientProps
}
