/** What was done and may be undone. `strand` names a run of small changes, such as typing in one field, that is one step. */
export type History<Value> = { past: readonly Value[]; present: Value; future: readonly Value[]; strand: string | null }

const longest = 200

/** Nothing done yet. */
export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], strand: null }
}

/** One step further. A change of the same strand as the one before joins it; what had been undone is gone. */
export function record<Value>(history: History<Value>, present: Value, strand: string | null = null): History<Value> {
  if (present === history.present) return history
  const joins = strand !== null && strand === history.strand
  const past = joins ? history.past : [...history.past, history.present].slice(-longest)
  return { past, present, future: [], strand }
}

/** One step back; nothing changes at the beginning. */
export function undo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history
  if (past.length === 0) return history
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], strand: null }
}

/** Again what was undone last; nothing changes when nothing was. */
export function redo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history
  if (future.length === 0) return history
  return { past: [...past, present], present: future[0]!, future: future.slice(1), strand: null }
}
