/**
 * Those of `known` that `typed` may have been meant for, best first: as few slips as possible (a letter too many, too
 * few, wrong, or two swapped), then the word in more frequent use. Short words forgive one slip, longer ones two. Pure.
 */
export function nearWords(typed: string, known: readonly { word: string; uses: number }[], most = 3): string[] {
  const forgiven = typed.length <= 4 ? 1 : 2
  return known
    .map(({ word, uses }) => ({ word, uses, slips: slipsBetween(typed, word) }))
    .filter(({ word, slips }) => word !== typed && slips <= forgiven)
    .toSorted((a, b) => a.slips - b.slips || b.uses - a.uses)
    .slice(0, most)
    .map(({ word }) => word)
}

/** Damerau-Levenshtein distance (optimal string alignment), counted in letters. Pure. */
export function slipsBetween(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let before: number[] = []
  let above = b.map((_, column) => column + 1)
  above.unshift(0)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, before[column - 2]! + 1)
      current.push(least)
    }
    before = above
    above = current
  }
  return above[b.length]!
}
