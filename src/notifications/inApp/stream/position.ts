/**
 * A place in what was told: the number of a database transaction (xid8). Everything committed by one below it was sent
 * before; whoever comes back with it is sent all that is not below. Rows become visible in another order than their ids
 * are given out, so that a last id would miss some; the oldest transaction that still ran when one looked does not.
 * Some are sent twice that way: readers know them by the id of the notice.
 */
export type Position = bigint

/** What a reader gave as Last-Event-ID; null for anything we have not sent, so that it is answered like a first visit. */
export function positionOf(text: string | null | undefined): Position | null {
  return text && /^\d{1,19}$/.test(text) ? BigInt(text) : null
}

/** The later of two. */
export function later(one: Position, other: Position): Position {
  return one > other ? one : other
}
