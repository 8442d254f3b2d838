import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/** So many new lines cost a reader five milliseconds; folding earlier would only write. */
const worthIt = 5_000

/** Adds up the lines that writers left. One worker at a time; readers and writers notice nothing. */
export const foldCountsHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  await sqlOnPool(payload)('select fold_transaction_counts($1)', [worthIt])
}
