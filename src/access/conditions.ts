import type { Where } from 'payload'

/** What an access function answers: all rows, none, or those that match. */
export type Reach = boolean | Where

/** Rows that any of the given reaches holds. True wins; false adds nothing. */
export function anyOf(...reaches: Reach[]): Reach {
  if (reaches.includes(true)) return true
  const wheres = reaches.filter((reach): reach is Where => typeof reach === 'object')
  if (wheres.length === 0) return false
  return wheres.length === 1 ? wheres[0]! : { or: wheres }
}

/** Rows that every one of the given reaches holds. False wins; true adds nothing. */
export function allOf(...reaches: Reach[]): Reach {
  if (reaches.includes(false)) return false
  const wheres = reaches.filter((reach): reach is Where => typeof reach === 'object')
  if (wheres.length === 0) return true
  return wheres.length === 1 ? wheres[0]! : { and: wheres }
}

/** A condition on a record as a condition on what refers to it, by the path `prefix`. */
export function prefixed(reach: Reach, prefix: string): Reach {
  if (typeof reach === 'boolean') return reach
  const entries = Object.entries(reach).map(([path, condition]) =>
    /^(and|or)$/i.test(path) && Array.isArray(condition)
      ? [path, condition.map((each: Where) => prefixed(each, prefix))]
      : [`${prefix}.${path}`, condition],
  )
  return Object.fromEntries(entries) as Where
}
