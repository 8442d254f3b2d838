import { createLocalReq, type PayloadRequest } from 'payload'
import { noteItemDenied } from '../audit/denials.ts'
import { firstAsCaller } from '../platform/firstAsCaller.ts'
import type { ReceivedFile } from '../platform/receiveFiles.ts'
import { fileTooLarge } from '../platform/receiveProblems.ts'
import { factsOf } from '../platform/requestFacts.ts'
import { DomainError, isDomainError, sentence, type ErrorCode, type FieldError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { say, type Locale } from '../shared/text.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { addAttachments } from './addAttachments.ts'
import type { Attachment } from './attachment.ts'
import { loadForUpload } from './loadForUpload.ts'
import { takeIn } from './takeIn.ts'

/** A file and the transaction it is for, by id or by number ("TRX-2026-00042"). */
export type Item = { file: ReceivedFile; transaction: number | string }

type Problem = { code: ErrorCode; message: string; errors?: { path: string; code?: string; message: string }[] }
export type ItemResult = { index: number; fileName: string } & (
  | { ok: true; attachment: Attachment; transaction: Transaction }
  | { ok: false; error: Problem }
)

/**
 * Adds each file to its transaction, each by itself in a tx of its own: wholly or not at all, whatever becomes of the
 * others. `largest` is the most one file may have, in bytes.
 */
export async function addToMany(
  req: PayloadRequest,
  args: { items: readonly Item[]; clientVisible: boolean; largest: number; locale: Locale },
): Promise<ItemResult[]> {
  const results: ItemResult[] = []
  for (const [index, item] of args.items.entries()) {
    results.push({ index, fileName: item.file.fileName, ...(await addOne(req, item, args)) })
  }
  return results
}

type Outcome = { ok: true; attachment: Attachment; transaction: Transaction } | { ok: false; error: Problem }

async function addOne(
  outer: PayloadRequest,
  { file, transaction }: Item,
  { clientVisible, largest, locale }: { clientVisible: boolean; largest: number; locale: Locale },
): Promise<Outcome> {
  // A request of its own, so that a refused item rolls back alone.
  const req = await createLocalReq({ user: outer.user ?? undefined, req: { headers: outer.headers } }, outer.payload)
  try {
    // Whether they may at all is asked before anything of the file is said or kept.
    const id = await idOf(req, transaction)
    await loadForUpload(req, id)
    if (file.tooLarge) throw fileTooLarge(file.fileName, largest)
    const added = await addAttachments(req, { transactionId: id, files: await takeIn(req, [file]), clientVisible })
    const [attachment] = added.attachments
    if (!attachment) throw new Error(`The file for transaction ${id} was not written.`)
    return { ok: true, attachment, transaction: added.transaction }
  } catch (error) {
    if (!isDomainError(error)) outer.payload.logger.error({ err: error, msg: `Upload of one file of several to transaction ${transaction}` })
    else await noteItemDenied(outer, { entity: slugs.transactions, id: typeof transaction === 'number' ? transaction : null, code: error.code })
    return { ok: false, error: problemOf(outer, error, locale) }
  }
}

function problemOf(req: PayloadRequest, error: unknown, locale: Locale): Problem {
  if (!isDomainError(error)) return { code: 'INTERNAL', message: sentence('INTERNAL', { requestId: factsOf(req).requestId ?? '' }, locale) }
  const errors = error.fields?.map(({ message, code }: FieldError) => ({ path: 'file', ...(code ? { code } : {}), message: say(message, locale) }))
  return { code: error.code, message: sentence(error.code, error.params, locale), ...(errors ? { errors } : {}) }
}

/** The id of a transaction that the caller sees. Raises NOT_FOUND. */
async function idOf(req: PayloadRequest, transaction: number | string): Promise<number> {
  if (typeof transaction === 'number') return transaction
  const known = await firstAsCaller<{ id: number }>(req, slugs.transactions, { reference: { equals: transaction } })
  if (!known) throw new DomainError('NOT_FOUND')
  return known.id
}
