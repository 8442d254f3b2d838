import type { Payload } from 'payload'
import { now } from './clock.ts'
import { onPayload } from './onPayload.ts'
import { countUse, type Allowance, type RateRule } from './rateLimit.ts'

/** What this process knows of one caller in one window. Moments are milliseconds since 1970. */
type Tally = {
  endsAt: number
  /** Uses that the database does not know of yet. */
  open: number
  /** What was left for all processes together when the database was last told. */
  left: number
  /** Settled when the database has answered what it is being told. */
  telling: Promise<void> | null
}

/** How many callers a process remembers; far more than ask within a minute, and no more memory than a few megabytes. */
const most = 20_000
const portionsInLimit = 50

/**
 * Counts like `countUse`, without asking the database each time: a process tells it of a portion (one fiftieth of the
 * limit) at once. So each process may let through one portion more than the limit in a window, and a caller far below
 * the limit costs nothing. For rules where that is good enough; guessing passwords is counted one by one.
 */
export async function countInPortions(payload: Payload, rule: RateRule, key: string, uses = 1): Promise<Allowance> {
  for (;;) {
    const at = now().getTime()
    const tally = tallyOf(payload, rule, key, at)
    // A caller who is at the end costs nothing more.
    if (tally.left <= 0) return allowance(rule, tally, at, false)
    const isFew = tally.left - tally.open >= uses && tally.open + uses < Math.ceil(rule.limit / portionsInLimit)
    if (isFew) {
      tally.open += uses
      return allowance(rule, tally, at, true)
    }
    // One question at a time for each caller: who floods waits for themselves, and leaves the connections to others.
    if (tally.telling === null) return tell(payload, rule, key, tally, uses)
    await tally.telling
  }
}

/** Tells the database of everything that is open and of this use. */
async function tell(payload: Payload, rule: RateRule, key: string, tally: Tally, uses: number): Promise<Allowance> {
  const told = tally.open + uses
  tally.open = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  tally.telling = promise
  try {
    const counted = await countUse(payload, rule, key, told)
    const at = now().getTime()
    tally.left = counted.allowed ? Math.min(tally.left, counted.remaining) : 0
    tally.endsAt = at + counted.resetSeconds * 1000
    return allowance(rule, tally, at, counted.allowed)
  } finally {
    tally.telling = null
    resolve()
  }
}

function allowance({ limit, seconds }: RateRule, tally: Tally, at: number, allowed: boolean): Allowance {
  const resetSeconds = Math.max(1, Math.ceil((tally.endsAt - at) / 1000))
  return { allowed, limit, seconds, remaining: allowed ? Math.max(0, tally.left - tally.open) : 0, resetSeconds }
}

function tallyOf(payload: Payload, rule: RateRule, key: string, at: number): Tally {
  const tallies = onPayload(payload, 'limit.tallies', () => new Map<string, Tally>())
  // With the limit in the name: a changed setting begins a new tally, and holds with the next request.
  const name = `${rule.name}.${rule.limit}:${key}`
  const known = tallies.get(name)
  if (known && known.endsAt > at) return known
  const begun = { endsAt: at + rule.seconds * 1000, open: 0, left: rule.limit, telling: null }
  tallies.delete(name)
  if (tallies.size >= most) forgetOldest(tallies, at)
  tallies.set(name, begun)
  return begun
}

/** A map keeps the order of its entries: those that ended go, and if that is not enough, the oldest. */
function forgetOldest(tallies: Map<string, Tally>, at: number): void {
  for (const [name, { endsAt }] of tallies) if (endsAt <= at) tallies.delete(name)
  for (const name of tallies.keys()) {
    if (tallies.size < most) return
    tallies.delete(name)
  }
}
