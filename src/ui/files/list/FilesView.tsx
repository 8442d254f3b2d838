import { DefaultListView } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { ListViewClientProps, PaginatedDocs, Payload, PayloadRequest } from 'payload'
import type { Attachment } from '../../../attachments/attachment.ts'
import { officeClock, requestOf } from '../../officeFacts.ts'
import { ShownFiles } from './ShownFiles.tsx'
import { shownFilesOf } from './shownFilesOf.ts'
import '../filesPanel.css'
import './filesView.css'

type FilesViewProps = ListViewClientProps & {
  data: PaginatedDocs<Attachment>
  payload: Payload
  i18n: I18n
  user: PayloadRequest['user']
}

/** The list of all files a member of staff may see: Payload's list, its rows asked for together in words. */
export async function FilesView({ data, payload, user, ...props }: FilesViewProps) {
  const req = await requestOf(payload, user)
  const { timeZone } = await officeClock(payload)
  return (
    <ShownFiles files={await shownFilesOf(req, data.docs)} timeZone={timeZone} adminRoute={payload.config.routes.admin}>
      <DefaultListView {...clientPropsOf(props)} />
    </ShownFiles>
  )
}

/** Only what may cross to the browser; files are neither made nor changed as records. */
function clientPropsOf(props: Omit<FilesViewProps, 'data' | 'payload' | 'user'>): ListViewClientProps {
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
    disableQueryPresets: true,
    enableRowSelections: false,
    hasCreatePermission: false,
    hasDeletePermission: false,
    hasTrashPermission: false,
    listMenuItems: props.listMenuItems,
    listPreferences: props.listPreferences,
    newDocumentURL: props.newDocumentURL,
    renderedFilters: props.renderedFilters,
    resolvedFilterOptions: props.resolvedFilterOptions,
    Table: props.Table,
    viewType: props.viewType,
  } as ListViewClientProps
}
