import type { PayloadRequest } from 'payload'
import type { Readable } from 'node:stream'
import { recordAudit } from '../../audit/record.ts'
import { localeOf, type Caller } from '../../platform/caller.ts'
import { openContent } from '../../platform/fileStore/index.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Text } from '../../shared/text.ts'
import { loadAsCaller } from '../../transactions/store.ts'
import type { Attachment } from '../attachment.ts'
import { demandDownload } from '../demandDownload.ts'
import { scanningOf, servable, whyNotServable } from '../scan/scanning.ts'
import { nameInZip } from './nameInZip.ts'
import { streamZip, type Packed } from './streamZip.ts'

type LeftOut = { name: string; reason: Text }

/**
 * All files of a transaction that this person may have now, as one archive: the latest versions, or every version.
 * Staff find in it a note of what was left out and why; to clients it says nothing beyond what it holds. Each file in it
 * is in the audit trail before a byte leaves. Raises NOT_FOUND, FORBIDDEN, NO_FILES_TO_GIVE, STORE_UNAVAILABLE.
 */
export async function packFiles(
  req: PayloadRequest,
  { transactionId, versions }: { transactionId: number; versions: 'latest' | 'all' },
): Promise<{ fileName: string; open: () => Readable }> {
  const { reference } = await loadAsCaller(req, transactionId)
  const caller = await demandDownload(req)
  const { given, leftOut } = await sortOut(req, caller, await filesOf(req, transactionId, versions))
  if (given.length === 0) throw new DomainError('NO_FILES_TO_GIVE')
  await recordAudit(
    req,
    given.map(({ id, fileName, sha256 }) => ({
      action: 'fileDownloaded',
      entity: 'attachments',
      entityId: id,
      after: { transactionId, fileName, sha256, inArchive: true },
    })),
  )
  const nameOnce = nameInZip()
  const packed: Packed[] = given.map((file) => ({ name: nameOnce(file.fileName, file.latest ? null : file.version, localeOf(req)), file }))
  const note = leftOut.length > 0 && caller.role !== 'client' ? noteOf(leftOut, localeOf(req)) : null
  return { fileName: `${reference}.zip`, open: () => streamZip(packed, note && { name: nameOnce(note.name, null, localeOf(req)), text: note.text }) }
}

/** The rows this person may read, oldest first, a document's versions together in their order. */
async function filesOf(req: PayloadRequest, transactionId: number, versions: 'latest' | 'all'): Promise<Attachment[]> {
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: {
      transaction: { equals: transactionId },
      deletedAt: { exists: false },
      ...(versions === 'latest' ? { latest: { equals: true } } : {}),
    },
    sort: 'id',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as unknown as Attachment[]
}

/** Looked for one by one before anything is promised: an answer that has begun can only be broken off. */
async function sortOut(req: PayloadRequest, caller: Caller, files: readonly Attachment[]): Promise<{ given: Attachment[]; leftOut: LeftOut[] }> {
  const given: Attachment[] = []
  const leftOut: LeftOut[] = []
  const scanning = await scanningOf(req.payload)
  for (const file of files) {
    if (!servable(file.scan, scanning)) {
      leftOut.push({ name: file.fileName, reason: whyNotServable(file.scan, scanning, caller.role) })
      continue
    }
    const content = await openContent(file.sha256)
    await content?.close()
    if (content) {
      given.push(file)
      continue
    }
    req.payload.logger.error(`The content ${file.sha256} of attachment ${file.id} is not in the file store.`)
    leftOut.push({ name: file.fileName, reason: { en: 'its content is missing, tell an administrator', ar: 'محتواه مفقود، أبلغ مدير النظام' } })
  }
  return { given, leftOut }
}

function noteOf(leftOut: readonly LeftOut[], locale: 'en' | 'ar'): { name: string; text: string } {
  const [name, heading] =
    locale === 'ar' ? ['ما لم يُضمّن.txt', 'ملفات لم تُضمّن في هذا الأرشيف:'] : ['Left out.txt', 'Files that are not in this archive:']
  const lines = leftOut.map(({ name: file, reason }) => `- ${file}: ${say(reason, locale)}`)
  return { name, text: [heading, '', ...lines, ''].join('\r\n') }
}
