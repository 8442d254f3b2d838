/** How often something happened, and in how many transactions. */
export type Counted = { count: number; transactions: number }

/** Counts by a key; courses must come in their order, so that each is counted once. */
export class Tally<Key> {
  #found = new Map<Key, Counted & { last: number }>()

  add(key: Key, course: number): void {
    const known = this.#found.get(key)
    if (!known) {
      this.#found.set(key, { count: 1, transactions: 1, last: course })
      return
    }
    known.count += 1
    if (known.last !== course) known.transactions += 1
    known.last = course
  }

  of(key: Key): Counted {
    const { count, transactions } = this.#found.get(key) ?? { count: 0, transactions: 0 }
    return { count, transactions }
  }

  /** The most frequent first. */
  sorted(): [Key, Counted][] {
    return [...this.#found]
      .map(([key, { count, transactions }]): [Key, Counted] => [key, { count, transactions }])
      .sort(([, one], [, other]) => other.count - one.count)
  }
}

/** A part of a whole, from 0 to 1; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1_000_000) / 1_000_000
}
