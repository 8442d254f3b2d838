import type { Id } from '../../shared/ids.ts'
import type { Delegation } from '../../workflows/snapshot.ts'

/** Until when `to` may fill the seat of `from`, by the way that holds longest; nothing when none leads there. Pure. */
export function standsInUntil(delegations: readonly Delegation[] = [], from: Id, to: Id, seen: readonly Id[] = []): string | null {
  const ends = delegations
    .filter((each) => each.from === from && !seen.includes(each.to))
    .map((each) => {
      if (each.to === to) return each.end
      const rest = standsInUntil(delegations, each.to, to, [...seen, from])
      return rest === null || rest > each.end ? rest && each.end : rest
    })
    .filter((end) => end !== null)
    .toSorted()
  return ends.at(-1) ?? null
}
