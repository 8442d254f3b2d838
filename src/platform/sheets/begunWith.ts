import type { Cell } from './sheet.ts'

/**
 * Reads the first batch at once, and gives it first: what cannot be asked is refused while an error can still be
 * answered. What it gives ends the rows when it is ended, even before anything was taken from it.
 */
export async function begunWith(rows: AsyncGenerator<Cell[][]>): Promise<AsyncIterableIterator<Cell[][]>> {
  const first = await rows.next()
  let given = false
  const begun: AsyncIterableIterator<Cell[][]> = {
    next: async () => {
      if (given) return rows.next()
      given = true
      return first
    },
    return: () => rows.return(undefined),
    [Symbol.asyncIterator]: () => begun,
  }
  return begun
}
