import type { StateColour } from '../../workflows/definition.ts'
import type { TransactionFilter } from '../../transactions/filter.ts'

/** Flat filters of the list (GET /transactions), as they stand in an address. */
export type FlatFilter = Record<string, string>

/** What is open, in the words of the filter `stage`. */
export const openStages = 'initial,normal,waiting'

/**
 * A number, the same number in the previous range where it speaks of a range, and the flat filters under which the list
 * shows exactly the rows it counts: null where no filter says that.
 */
export type Figure = { value: number; previous: number | null; filter: FlatFilter | null }

/** A part of a whole: what it is (`key`), what it is called in the reader's language, and its colour if it has one; of states whether work has ended there. */
export type Slice = Figure & { key: string; label: string; colour?: StateColour; ended?: boolean }

/** The filter a caller asked with, as texts. */
export function flatOf(filter: TransactionFilter): FlatFilter {
  return Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])))
}

/** Makes figures over the rows of one question: their filters hold what was asked and what each adds. */
export function figuresOver(asked: TransactionFilter): (value: number, own: FlatFilter | null, previous?: number | null) => Figure {
  const flat = flatOf(asked)
  return (value, own, previous = null) => ({ value, previous, filter: own === null ? null : both(flat, own, value) })
}

/**
 * Both filters at once. Where they speak of the same thing the narrower one holds: what a figure counts lies within
 * what was asked. A figure of nothing then has no filter: its own part alone might match rows that were not asked for.
 */
function both(asked: FlatFilter, own: FlatFilter, value: number): FlatFilter | null {
  const joined: FlatFilter = { ...asked }
  for (const [name, wanted] of Object.entries(own)) {
    const known = asked[name]
    if (known === undefined || known === wanted) joined[name] = wanted
    else if (value === 0) return null
    else if (name.endsWith('_not')) joined[name] = [...new Set([...wordsIn(known), ...wordsIn(wanted)])].join(',')
    // No filter says what was open on two days.
    else if (name === 'open_on') return null
    else if (/_(?:after|before)$/.test(name)) {
      const narrower = narrowerDay(name, known, wanted)
      if (narrower === null) return null
      joined[name] = narrower
    } else joined[name] = lists.has(name) ? shared(known, wanted) : wanted
  }
  return joined
}

/** Filters that take several words of which a figure may name several too. */
const lists = new Set(['stage', 'outcome', 'status', 'priority'])

function shared(asked: string, own: string): string {
  const known = wordsIn(asked)
  return wordsIn(own).filter((word) => known.includes(word)).join(',') || own
}

function wordsIn(text: string): string[] {
  return text.split(',').map((word) => word.trim())
}

/** Of two days the one that leaves fewer rows; null where one of them is a moment, which no day can be held against. */
function narrowerDay(name: string, one: string, other: string): string | null {
  if (one.length !== 10 || other.length !== 10) return null
  return (one > other) === name.endsWith('_after') ? one : other
}
