import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { readableQuery } from '../access/readableQuery.ts'
import { noteItemDenied } from '../audit/denials.ts'
import { idsQuery, joinSql } from '../platform/idsQuery.ts'
import { factsOf } from '../platform/requestFacts.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError, isDomainError, sentence, type ErrorCode } from '../shared/errors.ts'
import type { Priority } from '../shared/priorities.ts'
import { slugs } from '../shared/slugs.ts'
import type { Locale } from '../shared/text.ts'
import { assign, type AssigneeChoice } from './assign.ts'
import { changeStatus } from './changeStatus.ts'
import { edit } from './edit.ts'
import { remove } from './remove.ts'
import { restore } from './restore.ts'
import { loadForChange } from './store.ts'

/** The most transactions one bulk request may touch. */
export const maxItems = 500

export type Change =
  | { action: 'assign'; assignedTo: AssigneeChoice; reason?: string | undefined }
  | { action: 'status'; status: string; comment?: string | undefined }
  | { action: 'priority'; priority: Priority }
  | { action: 'tag'; add: string[]; remove: string[] }
  | { action: 'delete'; reason: string }
  /** By ids only: a filter finds nothing of what lies in the bin. */
  | { action: 'restore' }

export type ItemResult = { id: number; ok: true } | { id: number; ok: false; error: { code: ErrorCode; message: string } }

/**
 * Does one change to many transactions, by ids or by filter. Each has a tx of its own and is done
 * wholly or not at all; the result says which. A filter is resolved once, at the start, to what the
 * caller sees. Raises TOO_MANY_ITEMS.
 */
export async function changeMany(
  req: PayloadRequest,
  args: { ids: number[] | undefined; where: Where | null; change: Change; locale: Locale },
): Promise<{ succeeded: number; failed: number; results: ItemResult[] }> {
  const ids = args.ids ?? (await idsMatching(req, args.where ?? {}))
  if (ids.length > maxItems) throw new DomainError('TOO_MANY_ITEMS', { count: ids.length, limit: maxItems })
  const results: ItemResult[] = []
  for (const id of new Set(ids)) results.push(await changeOne(req, id, args.change, args.locale))
  const succeeded = results.filter((result) => result.ok).length
  return { succeeded, failed: results.length - succeeded, results }
}

async function changeOne(outer: PayloadRequest, id: number, change: Change, locale: Locale): Promise<ItemResult> {
  // A request of its own, so that a refused item rolls back alone.
  const req = await createLocalReq({ user: outer.user ?? undefined, req: { headers: outer.headers } }, outer.payload)
  try {
    await applyTo(req, id, change)
    return { id, ok: true }
  } catch (error) {
    const expected = isDomainError(error)
    if (expected) await noteItemDenied(outer, { entity: slugs.transactions, id, code: error.code })
    else outer.payload.logger.error({ err: error, msg: `Bulk ${change.action} of transaction ${id}` })
    const code = expected ? error.code : 'INTERNAL'
    return { id, ok: false, error: { code, message: sentence(code, expected ? error.params : { requestId: factsOf(outer).requestId ?? '' }, locale) } }
  }
}

async function applyTo(req: PayloadRequest, id: number, change: Change): Promise<unknown> {
  switch (change.action) {
    case 'assign':
      return assign(req, { id, assignedTo: change.assignedTo, reason: change.reason })
    case 'status':
      return changeStatus(req, { id, to: change.status, comment: change.comment })
    case 'priority':
      return edit(req, { id, data: { priority: change.priority } })
    case 'tag':
      return inTx(req, async () => {
        // What is added to must not change before it is saved.
        const { tags } = await loadForChange(req, id, undefined)
        const kept = (tags ?? []).filter((tag) => !change.remove.includes(tag))
        return edit(req, { id, data: { tags: [...new Set([...kept, ...change.add])] } })
      })
    case 'delete':
      return remove(req, { id, reason: change.reason })
    case 'restore':
      return restore(req, { id })
    default:
      return change satisfies never
  }
}

async function idsMatching(req: PayloadRequest, where: Where): Promise<number[]> {
  const readable = await readableQuery(req, where)
  if (readable === null) return []
  // One more than allowed, so that too many are seen; a page of Payload's would end at a hundred.
  const { text, values } = joinSql`select id from (${idsQuery(req.payload, slugs.transactions, readable)}) found
    order by id desc limit ${{ value: maxItems + 1 }}`
  const found = await sqlOf(req)<{ id: number }>(text, values)
  return found.map(({ id }) => id)
}
