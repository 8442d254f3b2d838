import { dayMs, minuteMs } from './days.ts'
import type { DayNumber } from './days.ts'

/** A stretch of time in which the clocks of a zone run `offset` ms ahead of UTC. */
type Regime = { from: number; until: number; offset: number }

/** Turns wall clocks into instants for one Gregorian year of a time zone, some days around it included. */
export type ZoneYear = readonly Regime[]

const formatters = new Map<string, Intl.DateTimeFormat>()
const zoneYears = new Map<string, ZoneYear>()

/** The rules of a zone in a year. An unknown time zone is a RangeError. */
export function zoneYearOf(timeZone: string, year: number): ZoneYear {
  const key = `${timeZone} ${year}`
  const known = zoneYears.get(key)
  if (known) return known
  const made = findRegimes(timeZone, Date.UTC(year, 0, 1) - 5 * dayMs, Date.UTC(year + 1, 0, 1) + 5 * dayMs)
  zoneYears.set(key, made)
  return made
}

/**
 * The instant at which the wall clocks of the zone first show this minute of this day (1440 and more: of the days
 * after). Where clocks are put back the hour comes twice, and its first coming counts; where they are put forward the
 * hour is left out, and the moment of the change counts. So shifts that touch on the wall touch in time, too.
 */
export function instantOf(zone: ZoneYear, day: DayNumber, minute: number): number {
  const wall = day * dayMs + minute * minuteMs
  let last = 0
  for (const { from, until, offset } of zone) {
    last = wall - offset
    if (last < until) return Math.max(last, from)
  }
  return last
}

// Since 1970 no zone has changed its clocks twice within this many days.
const stride = 5 * dayMs

// In strides, because offsets hold for weeks and more; then by halves to the second in which clocks change.
function findRegimes(timeZone: string, from: number, until: number): ZoneYear {
  const regimes: Regime[] = []
  let offset = offsetAt(timeZone, from)
  let began = -Infinity
  for (let at = from; at < until; at += stride) {
    const next = offsetAt(timeZone, at + stride)
    if (next === offset) continue
    const changed = firstSecondWith(timeZone, next, at, at + stride)
    regimes.push({ from: began, until: changed, offset })
    began = changed
    offset = next
  }
  regimes.push({ from: began, until: Infinity, offset })
  return regimes
}

function firstSecondWith(timeZone: string, offset: number, before: number, after: number): number {
  let [low, high] = [before / 1000, after / 1000]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(timeZone, middle * 1000) === offset) high = middle
    else low = middle
  }
  return high * 1000
}

/** How far the clocks of the zone are ahead of UTC, in ms. `instant` is a whole second. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = formatterOf(timeZone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - instant
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}
