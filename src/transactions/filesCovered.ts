import type { PayloadRequest } from 'payload'
import type { TransactionEvent } from '../events/index.ts'
import { filesShown, type FileShown } from './approvals/filesShown.ts'

/** How many files a decision was about, and which of them are no longer what they were. */
export type Covered = { files: number; changed: { name: string; change: 'replaced' | 'removed' }[] }

/**
 * What decisions of a transaction's timeline covered, by the id of the line, as far as the reader may see the files: a
 * client is told neither the names nor the number of internal ones. Asks the database nothing where no line covers any.
 */
export async function filesCovered(
  req: PayloadRequest,
  transactionId: number,
  lines: ReadonlyMap<number, TransactionEvent>,
): Promise<Map<number, Covered>> {
  const covering = [...lines].flatMap(([id, event]) => {
    const digests = digestsOf(event)
    return digests.length > 0 ? [{ id, digests }] : []
  })
  if (covering.length === 0) return new Map()
  const files = await filesShown(req, transactionId)
  return new Map(covering.map(({ id, digests }) => [id, coveredOf(digests, files)]))
}

function digestsOf(event: TransactionEvent): readonly string[] {
  return event.type === 'statusChanged' || event.type === 'approvalDecided' ? (event.covers?.attachments ?? []) : []
}

/** The same content may be there several times, as files of their own: each counts for one. Pure. */
function coveredOf(digests: readonly string[], files: readonly FileShown[]): Covered {
  const covered: Covered = { files: 0, changed: [] }
  for (const digest of new Set(digests)) {
    const ofContent = files.filter(({ sha256 }) => sha256 === digest)
    const count = Math.min(digests.filter((each) => each === digest).length, new Set(ofContent.map(({ document }) => document)).size)
    const there = ofContent.filter((file) => file.there).length
    covered.files += count
    const gone = ofContent.filter((file) => !file.there).slice(0, Math.max(0, count - there))
    for (const file of gone) {
      const replaced = files.some((each) => each.document === file.document && each.there)
      covered.changed.push({ name: file.name, change: replaced ? 'replaced' : 'removed' })
    }
  }
  return covered
}
