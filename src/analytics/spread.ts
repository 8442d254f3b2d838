import { quantile } from './ordered.ts'

/** How durations are spread, in hours. All but `n` and `total` are null where there is none. */
export type Spread = { n: number; total: number; mean: number | null; median: number | null; p90: number | null; longest: number | null }

const hourMs = 3_600_000

/** Milliseconds as hours, to a third of a second. */
export function hoursOf(ms: number): number {
  return rounded(ms / hourMs)
}

/** To four places. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/**
 * The spread of some durations. The median and the ninth decile lie between two values where no value stands at that
 * place: as far between them as the place does (linear interpolation, PostgreSQL's percentile_cont).
 */
export function spreadOf(durations: ArrayLike<number>): Spread {
  return spreadOfOrdered(Float64Array.from(durations).sort())
}

/** The same of durations that are in order already. Asked again of the same ones, it is not computed again. */
export function spreadOfOrdered(ordered: Float64Array): Spread {
  const known = spreads.get(ordered)
  if (known) return known
  const spread = computed(ordered)
  spreads.set(ordered, spread)
  return spread
}

const spreads = new WeakMap<Float64Array, Spread>()

function computed(ordered: Float64Array): Spread {
  const n = ordered.length
  if (n === 0) return { n: 0, total: 0, mean: null, median: null, p90: null, longest: null }
  let total = 0
  for (const value of ordered) total += value
  return {
    n,
    total: hoursOf(total),
    mean: hoursOf(total / n),
    median: hoursOf(quantile(ordered, 0.5)!),
    p90: hoursOf(quantile(ordered, 0.9)!),
    longest: hoursOf(ordered[n - 1]!),
  }
}

/** Upper ends of the classes of a histogram, in hours, the last one open: an hour, half days, days, weeks, months. */
export const histogramEdges = [1, 4, 8, 24, 48, 96, 168, 336, 720, 2160] as const

/** How many durations lie in each class; one that is exactly an edge lies in the class above it. */
export function histogramOf(durations: ArrayLike<number>): number[] {
  const counts = Array.from({ length: histogramEdges.length + 1 }, () => 0)
  for (let index = 0; index < durations.length; index += 1) {
    const hours = durations[index]! / hourMs
    const place = histogramEdges.findIndex((edge) => hours < edge)
    counts[place < 0 ? histogramEdges.length : place]! += 1
  }
  return counts
}
