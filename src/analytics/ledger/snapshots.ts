/**
 * What a reader sees of the database (pg_current_snapshot): every database transaction before `end` that is not among
 * `open` has come to its end. `text` is PostgreSQL's way to write it.
 */
export type Snapshot = { text: string; begin: bigint; end: bigint; open: readonly bigint[] }

/** Reads "begin:end:open,open". */
export function snapshotOf(text: string): Snapshot {
  const [begin = '', end = '', open = ''] = text.split(':')
  return { text, begin: BigInt(begin), end: BigInt(end), open: open === '' ? [] : open.split(',').map(BigInt) }
}

/** Whether the later one sees everything that the earlier one sees. */
export function isWithin(earlier: Snapshot, later: Snapshot): boolean {
  return earlier.end <= later.end && later.open.every((id) => id >= earlier.end || earlier.open.includes(id))
}
