import { fold } from '../../shared/fold.ts'

const known = new Map<string, string>()
const most = 2_000

/** fold(), remembering recent answers: 100,000 rows repeat a dozen type names. */
export function foldCached(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const folded = fold(text)
  if (known.size >= most) known.clear()
  known.set(text, folded)
  return folded
}
