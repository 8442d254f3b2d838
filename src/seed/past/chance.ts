/** Chance that falls the same way each time, so that every demo office has lived through the same. */
export type Chance = {
  /** From 0 to below 1. */
  part: () => number
  /** True that often, of 1. */
  happens: (share: number) => boolean
  pick: <Value>(values: readonly Value[]) => Value
  /** One of the keys, each as often as its weight says. */
  weighed: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
  /** Around `median`, now and then far above it: how long people take. */
  about: (median: number) => number
}

export function chanceFrom(seed: number): Chance {
  let state = seed
  const part = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(part() * values.length)]!
  return {
    part,
    happens: (share) => part() < share,
    pick,
    weighed: <Key extends string>(weights: Readonly<Record<Key, number>>) => {
      const entries = Object.entries(weights) as [Key, number][]
      let left = part() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0]
    },
    about: (median) => median * Math.exp(0.75 * Math.sqrt(-2 * Math.log(1 - part())) * Math.cos(2 * Math.PI * part())),
  }
}
