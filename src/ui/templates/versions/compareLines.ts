export type ComparedLine = { kind: 'same' | 'removed' | 'added'; text: string }

/**
 * Two texts line by line: what only the first has, what only the second has, and what stands in both, in order. The
 * longest common part stays, so that one new line is one line. For texts of some hundred lines. Pure.
 */
export function compareLines(before: readonly string[], after: readonly string[]): ComparedLine[] {
  // common[i][j]: how many lines the rests from i and j have in common.
  const common = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i]![j] = before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
    }
  }
  const lines: ComparedLine[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ kind: 'same', text: before[i]! })
      i += 1
      j += 1
    } else if (i < before.length && (j === after.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ kind: 'removed', text: before[i]! })
      i += 1
    } else {
      lines.push({ kind: 'added', text: after[j]! })
      j += 1
    }
  }
  return lines
}
