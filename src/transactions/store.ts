import type { PayloadRequest } from 'payload'
import type { TransactionEvent } from '../events/index.ts'
import { firstAsCaller } from '../platform/firstAsCaller.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { isWrittenPlainly, selected } from './columns.ts'
import { isAnswered, withIntent, type Intent } from './intent.ts'
import { prepareCreate, prepareUpdate } from './prepareSave.ts'
import { publishSave } from './publishSave.ts'
import { readPlain } from './readPlain.ts'
import type { Transaction, TransactionInput } from './transaction.ts'
import { validateFields } from './validateFields.ts'
import { insertPlain, updatePlain } from './writePlain.ts'

/** A transaction with the caller's rights. Unknown, deleted and hidden are the same NOT_FOUND. */
export async function loadAsCaller(req: PayloadRequest, id: number): Promise<Transaction> {
  const plain = await readPlain(req, { ids: [id], limit: 1 })
  const transaction = plain ? plain[0] : await firstAsCaller<Transaction>(req, slugs.transactions, { id: { equals: id } })
  if (!transaction) throw new DomainError('NOT_FOUND')
  return transaction
}

/**
 * Locks the row, then reads it with the caller's rights, then compares the rev: two people who both
 * saw rev 7 cannot both change it. Call inside inTx. Raises NOT_FOUND, STALE_REV.
 */
export async function loadForChange(req: PayloadRequest, id: number, rev: number | undefined): Promise<Transaction> {
  await lockTransactionRow(req, id)
  const transaction = await loadAsCaller(req, id)
  refuseStaleRev(rev, transaction.rev)
  return transaction
}

/** A transaction as it is stored, whoever asks: for the office's own code, which decided on access before. Raises NOT_FOUND. */
export async function loadAsOffice(req: PayloadRequest, id: number): Promise<Transaction> {
  const [stored] = await sqlOf(req)<Transaction>(`select ${selected} from transactions where id = $1`, [id], undefined, true)
  if (!stored) throw new DomainError('NOT_FOUND')
  return stored
}

/** The same of many, by number; those that are not there are left out. */
export function loadManyAsOffice(req: PayloadRequest, ids: readonly number[]): Promise<Transaction[]> {
  return sqlOf(req)<Transaction>(`select ${selected} from transactions where id = any($1::int[]) order by id`, [ids], undefined, true)
}

/**
 * Takes the row lock until the tx ends; says which rev is stored, or nothing when there is no such row. Not the strongest
 * one: whoever has just written a comment or a line of the timeline holds the row too, and two of them would wait for
 * each other.
 */
export async function lockTransactionRow(req: PayloadRequest, id: number): Promise<number | undefined> {
  const [row] = await sqlOf(req)<{ rev: string }>('select rev from transactions where id = $1 for no key update', [id], 'transaction-lock')
  return row && Number(row.rev)
}

/** Raises STALE_REV, with the current rev as data, when the caller saw another one. No rev given: nothing to compare. */
export function refuseStaleRev(seen: number | undefined, current: number): void {
  if (seen !== undefined && seen !== current) {
    throw new DomainError('STALE_REV', { seen, current }, { data: { rev: current } })
  }
}

/** A saved record, and what its workflow has still to hear (`tell`): nothing where the collection's hooks told it. */
export type Saved = { transaction: Transaction; events: readonly TransactionEvent[] }

/**
 * Saves what a use case decided about a transaction it locked and loaded (`before`). Access was the use case's own
 * decision (the workflow names who may), so Payload's is not asked a second time; every rule of saving holds.
 */
export async function saveAsOffice(
  req: PayloadRequest,
  before: Transaction,
  data: Partial<Transaction>,
  intent: Intent,
): Promise<Saved> {
  const { id } = before
  if (isWrittenPlainly(req.payload)) {
    const transaction = await updatePlain(req, id, await prepareUpdate(req, data, before, intent))
    const events = await publishSave(req, { before, after: transaction, intent })
    return { transaction, events: isAnswered(intent) ? [] : events }
  }
  const saved = await withIntent(req, intent, () =>
    req.payload.update({ collection: slugs.transactions, id, data, depth: 0, overrideAccess: true, req }),
  )
  return { transaction: saved as unknown as Transaction, events: [] }
}

/** Stores a new transaction with the caller's rights. Raises FORBIDDEN, and what prepareCreate raises. */
export async function insertAsCaller(req: PayloadRequest, data: TransactionInput, intent: Intent): Promise<Saved> {
  if (isWrittenPlainly(req.payload)) {
    const { access } = req.payload.collections[slugs.transactions].config
    if (!(await access.create({ req, data }))) throw new DomainError('FORBIDDEN')
    return insertAsOffice(req, data, intent)
  }
  const created = await withIntent(req, intent, () =>
    req.payload.create({
      collection: slugs.transactions,
      data: data as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    }),
  )
  return { transaction: created as unknown as Transaction, events: [] }
}

/** The same where the office itself decided that there shall be one: a workflow orders it, nobody is asked for rights. */
export async function insertAsOffice(req: PayloadRequest, data: TransactionInput, intent: Intent): Promise<Saved> {
  if (isWrittenPlainly(req.payload)) {
    const prepared = await prepareCreate(req, { priority: 'normal', ...data }, intent)
    await validateFields(req, prepared)
    const transaction = await insertPlain(req, prepared)
    return { transaction, events: await publishSave(req, { before: null, after: transaction, intent }) }
  }
  const created = await withIntent(req, intent, () =>
    req.payload.create({ collection: slugs.transactions, data: data as never, depth: 0, overrideAccess: true, req }),
  )
  return { transaction: created as unknown as Transaction, events: [] }
}
