import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import type { FieldError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Text } from '../shared/text.ts'
import { lockTransactionRow } from '../transactions/store.ts'
import type { Comment } from './comment.ts'
import { wrong } from './wrong.ts'

/** The most files that hang on a comment. */
export const filesOnComment = 20

type File = { id: number; transaction: number; fileName: string; clientVisible: boolean | null; uploadedBy: number | null; deletedAt: string | null }

/** On which comment a file hangs is not for clients to read of its record; here it counts all the same. */
type Held = { id: number; comment: number | null }

/**
 * Hangs files on a new comment, all of them or none: files its author brought to the same transaction, on no comment
 * yet, seen by those who read the comment. Of two comments that want the same file at once the second is refused, and
 * nobody changes who sees a file meanwhile. Raises VALIDATION_FAILED naming each file.
 */
export async function claimFiles(req: PayloadRequest, comment: Comment, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await lockTransactionRow(req, comment.transaction)
  const held = await sqlOf(req)<Held>('select id, comment_id as comment from attachments where id = any($1::int[]) order by id for update', [ids])
  const files = new Map((await filesSeen(req, ids)).map((file) => [file.id, file]))
  const problems = ids.flatMap((id, index): FieldError[] => {
    const isTaken = held.some((file) => file.id === id && file.comment !== null)
    const problem = problemWith(files.get(id), isTaken, comment, callerOf(req)?.id)
    return problem ? [{ path: `attachments.${index}`, ...problem }] : []
  })
  if (problems.length > 0) throw wrong(...problems)
  await sqlOf(req)('update attachments set comment_id = $1, updated_at = now() where id = any($2::int[])', [comment.id, ids])
}

async function filesSeen(req: PayloadRequest, ids: readonly number[]): Promise<File[]> {
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: { id: { in: [...ids] } },
    limit: ids.length,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as unknown as File[]
}

function problemWith(file: File | undefined, isTaken: boolean, comment: Comment, caller: number | undefined): { code: string; message: Text } | null {
  if (!file || file.transaction !== comment.transaction || file.deletedAt !== null) return { code: 'FILE_UNKNOWN', message: unknown }
  const { fileName: name } = file
  if (file.uploadedBy !== caller) {
    return { code: 'FILE_NOT_YOURS', message: { en: `${name} was brought by somebody else.`, ar: `${name}: رفعه شخص آخر.` } }
  }
  if (isTaken) {
    return { code: 'FILE_ON_COMMENT', message: { en: `${name} hangs on a comment already.`, ar: `${name}: مرفق بتعليق آخر.` } }
  }
  if ((file.clientVisible === true) === !comment.internal) return null
  const message = comment.internal
    ? { en: `${name} is visible to the client and cannot hang on an internal comment.`, ar: `${name}: ظاهر للعميل ولا يرفق بتعليق داخلي.` }
    : { en: `${name} is internal and cannot hang on a comment that the client reads.`, ar: `${name}: داخلي ولا يرفق بتعليق يقرؤه العميل.` }
  return { code: 'FILE_VISIBILITY', message }
}

const unknown: Text = { en: 'There is no such file on this transaction.', ar: 'لا يوجد هذا الملف في المعاملة.' }

const key = 'mdc.commentFiles'

/** Keeps the files asked for until the comment has its number. Raises VALIDATION_FAILED for what is no list of numbers. */
export function noteFiles(req: PayloadRequest, asked: unknown): void {
  delete req.context[key]
  if (asked === undefined || asked === null) return
  const isId = (id: unknown): id is number => typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= 2_147_483_647
  if (!Array.isArray(asked) || asked.length > filesOnComment || !asked.every(isId)) {
    throw wrong({ path: 'attachments', code: 'INVALID', message: expected })
  }
  req.context[key] = [...new Set(asked)]
}

/** The files noted for the comment that was just stored; asked once. */
export function notedFiles(req: PayloadRequest): number[] {
  const noted = (req.context[key] as number[] | undefined) ?? []
  delete req.context[key]
  return noted
}

const expected: Text = {
  en: `Expected: a list of at most ${filesOnComment} numbers of files.`,
  ar: `المتوقع: قائمة بأرقام ملفات لا تزيد على ${filesOnComment}.`,
}
