import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError, isDomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { sameFiles } from '../../workflows/tally.ts'
import { act } from '../act.ts'
import { actorOf } from '../actorOf.ts'
import { approvalsOf } from './approvalsOf.ts'
import { definitionOf } from '../definitions.ts'
import { filesShown, type FileShown } from './filesShown.ts'
import { snapshotFor } from '../snapshotFor.ts'
import { loadForChange } from '../store.ts'
import type { Transaction } from '../transaction.ts'

/** What the page showed when the person decided. */
export type Seen = { rev: number | null; attachments: string[] }

export type ApprovalAnswer = {
  id: number
  decision: 'approved' | 'rejected'
  comment?: string | undefined
  onBehalfOf?: number | undefined
  seen?: Seen | undefined
  rev?: number | undefined
  locale: Locale
}

/**
 * Gives somebody's yes or no to the approval that is asked now, by their own seat or, `onBehalfOf`, by that of who
 * handed it on to them. When it settles the approval, its transition is taken in the same tx. Raises NOT_FOUND,
 * STALE_REV, and the refusals of the engine, which carry how the approval stands (`approval`) and, where the person
 * looked at something else, what has changed (`changed`).
 */
export async function decideApproval(req: PayloadRequest, args: ApprovalAnswer): Promise<Transaction> {
  const { id, decision, comment, onBehalfOf, rev, locale } = args
  return inTx(req, async () => {
    const before = await loadForChange(req, id, rev)
    const caller = callerOf(req)
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    const seen = args.seen && (await asDecided(req, before, args.seen))
    try {
      return await act(req, before, {
        kind: decision === 'approved' ? 'approve' : 'reject',
        actor: actorOf(caller),
        at: now().toISOString(),
        ...(comment === undefined ? {} : { comment }),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...(seen ? { seen } : {}),
      })
    } catch (error) {
      if (!isDomainError(error)) throw error
      const { approval } = await approvalsOf(req, before, locale)
      const changed = error.code === 'APPROVAL_COVERS_OTHER' && args.seen ? { changed: await changesSince(req, before, args.seen) } : {}
      throw new DomainError(error.code, error.params, {
        ...(error.fields ? { fields: error.fields } : {}),
        data: { ...error.data, approval, ...changed },
      })
    }
  })
}

/**
 * What was seen, in the files that the decision is about: a client who saw every file that clients may see has seen all
 * there is for them.
 */
async function asDecided(req: PayloadRequest, before: Transaction, seen: Seen): Promise<Seen> {
  const digests = presentDigests(await filesShown(req, before.id))
  if (!sameFiles(seen.attachments, digests)) return seen
  const { attachments } = await snapshotFor(req, before, await definitionOf(req, before.workflowVersion))
  return { rev: seen.rev, attachments: attachments ?? digests }
}

type Changed = { rev: { seen: number | null; now: number }; files: { added: string[]; removed: string[] } }

async function changesSince(req: PayloadRequest, before: Transaction, seen: Seen): Promise<Changed> {
  const files = await filesShown(req, before.id)
  const present = presentDigests(files)
  const nameOf = (digest: string) => files.find(({ sha256 }) => sha256 === digest)?.name ?? digest.slice(0, 12)
  return {
    rev: { seen: seen.rev, now: before.rev },
    files: {
      added: less(present, seen.attachments).map(nameOf),
      removed: less(seen.attachments, present).map(nameOf),
    },
  }
}

const presentDigests = (files: readonly FileShown[]) => files.filter(({ there }) => there).map(({ sha256 }) => sha256)

/** What is in the first and not in the second; twice the same counts twice. */
function less(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
