import { Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { countsOf } from '../../transactions/counts.ts'
import { maxItems } from '../../transactions/changeMany.ts'
import { requestOf } from '../officeFacts.ts'
import { localeOfLanguage, speakerOf } from '../words.ts'
import { BulkBar } from './BulkBar.tsx'
import { columnsOffered } from '../../transactions/export/columns.ts'
import { ExportList } from './ExportList.tsx'
import { exportAddress, importAddress } from './fileAddresses.ts'
import { FigureNote } from './FigureNote.tsx'
import { QuickFilters } from './QuickFilters.tsx'
import { rememberedFilter, type ListPreferences } from './rememberedFilter.ts'
import { SelectionLabels } from './SelectionLabels.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

type Props = {
  payload: Payload
  user: PayloadRequest['user']
  i18n: I18n
  searchParams?: Record<string, string | string[] | undefined>
  params?: { segments?: string[] }
  listPreferences?: ListPreferences
}

/** Above the table: the questions asked every day with their figures, table or cards, and work on the selection. */
export async function ListTools({ payload, user, i18n, searchParams = {}, params, listPreferences }: Props) {
  const req = await requestOf(payload, user)
  const caller = callerOf(req)
  if (!caller || caller.role === 'client' || params?.segments?.[2] === 'trash') return null
  const locale = localeOfLanguage(i18n.language)
  const counts = await countsOf(req, caller, locale)
  const speak = speakerOf(locale)
  const toImport = importAddress(payload)
  const toExport = exportAddress(payload, searchParams, { sort: listPreferences?.sort, where: await rememberedFilter(req, listPreferences) })
  return (
    <div className="office-list-tools">
      <QuickFilters counts={counts} staff locale={locale} adminRoute={payload.config.routes.admin} current={searchParams} />
      <div className="office-list-tools__files">
        {toImport && <Link className="office-button" href={toImport} prefetch={false}>{speak('importFile')}</Link>}
        {toExport && <ExportList address={toExport} columns={columnsOffered(locale)} beside={['history', 'files']} />}
        <ViewSwitch />
      </div>
      <FigureNote req={req} statuses={counts.by_status} locale={locale} adminRoute={payload.config.routes.admin} current={searchParams} />
      <SelectionLabels named="reference" />
      <BulkBar statuses={counts.by_status} mayDelete={caller.role === 'admin'} limit={maxItems} />
    </div>
  )
}

