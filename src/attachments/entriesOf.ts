import type { PayloadRequest } from 'payload'
import { callerOf, type Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { peopleNames } from '../transactions/peopleNames.ts'
import type { Attachment, AttachmentEntry, PreviewKind } from './attachment.ts'
import { entryFactsOf, type EntryFacts } from './entryFacts.ts'
import { rightsOf } from './rightsOnFile.ts'
import { scanningOf, scanShown, servable } from './scan/scanning.ts'

/** Files in words for their reader, whose access to them was decided before. A handful of statements, however many files. */
export async function entriesOf(req: PayloadRequest, attachments: readonly Attachment[]): Promise<AttachmentEntry[]> {
  const caller = callerOf(req)
  const names = await peopleNames(req, attachments.map(({ uploadedBy }) => uploadedBy))
  const facts = await entryFactsOf(req, attachments.map(({ id }) => id))
  const { files } = await settingsOf(req.payload)
  const scanning = await scanningOf(req.payload)
  const rights = rightsOf(req)
  const entries: AttachmentEntry[] = []
  for (const each of attachments) {
    const beside = facts.get(each.id)
    if (!beside) continue
    const downloadable = each.purgedAt ? false : servable(each.scan, scanning)
    entries.push({
      id: each.id,
      transaction: each.transaction,
      document: each.document,
      version: each.version,
      versions: beside.versions,
      latest: each.latest === true && !each.deletedAt,
      fileName: each.fileName,
      mimeType: each.mimeType,
      size: each.size,
      sha256: each.sha256,
      scan: scanShown(each.scan, scanning),
      ...(caller && caller.role !== 'client' ? { scanDetail: scanDetailOf(beside) } : {}),
      clientVisible: each.clientVisible === true,
      uploadedBy: each.uploadedBy === null ? null : { id: each.uploadedBy, name: names.get(each.uploadedBy) ?? '' },
      createdAt: each.createdAt,
      comment: commentShown(caller, beside),
      preview: previewOf(beside, { downloadable, on: files.previews }),
      downloadable,
      ...(await rights(each, beside)),
      ...(each.deletedAt ? { deletedAt: each.deletedAt } : {}),
    })
  }
  return entries
}

function scanDetailOf({ found, engine, scannedAt }: EntryFacts): NonNullable<AttachmentEntry['scanDetail']> {
  return { found, engine, scannedAt }
}

/** A client must not learn by a number that there is an internal comment. */
function commentShown(caller: Caller | null, { comment, commentInternal }: EntryFacts): number | null {
  return caller?.role === 'client' && commentInternal !== false ? null : comment
}

/** What cannot be opened shows nothing either, whatever was made of the content before. */
function previewOf({ preview, previewKinds }: EntryFacts, { downloadable, on }: { downloadable: boolean; on: boolean }): AttachmentEntry['preview'] {
  if (!on) return { state: 'none', kinds: [] }
  if (!downloadable) return { state: preview === 'none' ? 'none' : 'pending', kinds: [] }
  return { state: preview ?? 'pending', kinds: preview === 'ready' ? ((previewKinds ?? []) as PreviewKind[]) : [] }
}
