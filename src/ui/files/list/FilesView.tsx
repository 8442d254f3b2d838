import { DefaultListView } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { ListViewClientProps, PaginatedDocs, Payload, PayloadRequest } from 'payload'
import type { Attachment } from '../../../attachments/attachment.ts'
import { officeClock, requestOf } from '../../officeFacts.ts'
import { clientListProps } from '../../list/clientListProps.ts'
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

// Files are neither made nor changed as records.
const onlyToLook = { hasCreatePermission: false, enableRowSelections: false, disableQueryPresets: true }

/** The list of all files a member of staff may see: Payload's list, its rows asked for together in words. */
export async function FilesView({ data, payload, user, ...props }: FilesViewProps) {
  const req = await requestOf(payload, user)
  const { timeZone } = await officeClock(payload)
  return (
    <ShownFiles files={await shownFilesOf(req, data.docs)} timeZone={timeZone} adminRoute={payload.config.routes.admin}>
      <DefaultListView {...clientListProps({ ...props, ...onlyToLook })} />
    </ShownFiles>
  )
}
