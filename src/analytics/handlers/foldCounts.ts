import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/** So many new entries cost a reader five milliseconds; folding earlier would only write. */
const worthIt = 5_000
/** So many are folded at once: migrations/20261123_070500_ledger.ts. */
const portion = 50_000

/** Adds up the entries that writers left. One worker at a time; readers and writers notice nothing. */
export const foldCountsHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  for (;;) {
    const [found] = await sqlOnPool(payload)<{ entries: number }>('select fold_transaction_counts($1) as entries', [worthIt])
    if ((found?.entries ?? 0) <= portion) return
  }
}
