import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import type { Locale } from '../../shared/text.ts'
import { shownTo } from '../../transactions/shownTo.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { transitionsOf, type Transition } from '../../transactions/transitionsOf.ts'
import type { Answer } from '../answer.ts'

type SavedAnswer = Exclude<Answer, Response> & { body: { message: string; doc: Partial<Transaction>; transitions: Transition[] } }

/** A saved transaction as every write answers it: the record, its ETag, and the ways out of its new state. */
export async function answerTransaction(
  req: PayloadRequest,
  transaction: Transaction,
  locale: Locale,
  options: { status?: number; message: { en: string; ar: string } },
): Promise<SavedAnswer> {
  const { transitions } = await transitionsOf(req, transaction, locale)
  return {
    status: options.status ?? 200,
    body: { message: options.message[locale], doc: shownTo(callerOf(req), transaction), transitions },
    headers: { etag: `"${transaction.rev}"` },
  }
}
