import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import type { Attachment } from '../../../attachments/attachment.ts'
import { listAudit } from '../../../audit/listAudit.ts'
import type { ShownEntry } from '../../../audit/shownEntry.ts'
import { callerOf } from '../../../platform/caller.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { officeClock, requestOf } from '../../officeFacts.ts'
import { localeOfLanguage } from '../../words.ts'
import { fileLimitsOf } from '../fileLimitsOf.ts'
import { shownFilesOf } from '../list/shownFilesOf.ts'
import { FileScreen } from './FileScreen.tsx'
import { OpenedBy } from './OpenedBy.tsx'

/** The latest openings shown, and of how many entries; the audit log has them all. */
const openings = 20
const lookedThrough = 100

/** A file's own page, in the place of Payload's form: to look at, not to edit. Files are made where they belong, so there is no new one. */
export async function FileDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { payload, user, i18n } = initPageResult.req
  const req = await requestOf(payload, user)
  const caller = callerOf(req)
  if (!caller || caller.role === 'client' || doc?.id === undefined) notFound()
  const [file] = await shownFilesOf(req, [doc as unknown as Attachment])
  if (!file) notFound()
  const { timeZone } = await officeClock(payload)
  const { files } = await settingsOf(payload)
  const locale = localeOfLanguage(i18n.language)
  const adminRoute = payload.config.routes.admin
  const opened = caller.role === 'admin' && (await listAudit(req, {
    filter: { entity: 'attachments', entity_id: String(file.id), action: 'fileDownloaded,filePreviewed' }, page: 1, limit: lookedThrough, locale,
  }))
  return (
    <FileScreen key={file.id} file={file} timeZone={timeZone} adminRoute={adminRoute} limits={fileLimitsOf(files)} keepDeletedDays={files.keepDeletedDays}>
      {opened && <OpenedBy entries={opened.docs.filter(isOpening).slice(0, openings)} adminRoute={adminRoute} transactionId={file.transaction} locale={locale} />}
    </FileScreen>
  )
}

/** A thumbnail in a list is no look at the file itself. */
const isOpening = ({ after }: ShownEntry): boolean => (after as { size?: unknown } | null)?.size !== 'small'
