import { lastStepAt, type Courses } from './courses.ts'
import { hoursOf } from './spread.ts'
import type { Stays } from './stays.ts'
import { startOf, type Interval, type OfficeDays } from './measures/throughput.ts'
import { timesBetween } from './measures/passages.ts'
import { variantOf } from './measures/variants.ts'
import { officeDate } from '../shared/dates.ts'

/** The figures that rows can be asked for; what `key` says is told beside each. */
export const figures = [
  'all', // none
  'ended', // none
  'completed', // none
  'standing', // a state: stands in it now
  'state', // a state: has an ended stay in it
  'open', // a state, or none for all: open work
  'openOf', // a person's id, `none` for nobody: open work of theirs
  'rejections', // a transition, or none for all that reject
  'rejectionsIn', // a state
  'rejectionsBy', // a person's id, `none` for the system
  'rework', // a state, or none for all
  'reworkBy', // a person's id, `none` for the system
  'passage', // two transitions, one directly after the other, joined by a comma
  'between', // two transitions: from the last of the one to the last of the other
  'variant', // the key of a variant
  'begun', // the first day of a week or month
  'endedIn', // likewise
  'decisions', // a person's id, `none` for the system
] as const
export type Figure = (typeof figures)[number]

/** A transaction behind a figure. `hours` is what it brings to the figure, where that is a time; `count` how often it counts. */
export type RowBehind = { id: number; count: number; hours: number | null }

type Asked = { figure: Figure; key: string; interval: Interval; days: OfficeDays; now: number; rejects: ReadonlySet<string>; completed: (status: string, version: number) => boolean }

/**
 * The transactions behind a figure, each once, those that bring most to it first. Their number is the figure's number
 * of transactions, their `count`s add up to its count: both are read from the same courses by the same rules.
 */
export function rowsBehind(courses: Courses, stays: Stays, asked: Asked): RowBehind[] {
  const found = new Map<number, { count: number; ms: number | null }>()
  const add = (course: number, ms: number | null) => {
    const known = found.get(course)
    if (!known) found.set(course, { count: 1, ms })
    else found.set(course, { count: known.count + 1, ms: ms === null ? known.ms : (known.ms ?? 0) + ms })
  }
  collect(courses, stays, asked, add)
  return [...found]
    .map(([course, { count, ms }]) => ({ id: courses.ids[course]!, count, hours: ms === null ? null : hoursOf(ms) }))
    .sort((one, other) => (other.hours ?? 0) - (one.hours ?? 0) || other.count - one.count || other.id - one.id)
}

function collect(courses: Courses, stays: Stays, asked: Asked, add: (course: number, ms: number | null) => void): void {
  const { figure, key, now } = asked
  switch (figure) {
    case 'state':
      return eachStay(stays, (stay) => {
        if (stays.states[stays.state[stay]!] === key && !Number.isNaN(stays.until[stay]!)) add(stays.course[stay]!, stays.until[stay]! - stays.since[stay]!)
      })
    case 'rework':
    case 'reworkBy':
      return eachStay(stays, (stay) => {
        const deed = courses.deeds[stays.entered[stay]!]
        if (stays.again[stay] === 0 || !deed || deed.transition === null) return
        if (figure === 'rework' ? key === '' || deed.to === key : personKey(deed.actor) === key) add(stays.course[stay]!, null)
      })
    case 'rejections':
    case 'rejectionsIn':
    case 'rejectionsBy':
    case 'decisions':
      return eachStep(courses, (course, step) => {
        const { transition, from, actor } = courses.deeds[courses.stepDeed[step]!]!
        if (transition === null) return
        const wanted = { rejections: key === '' || transition === key, rejectionsIn: from === key, rejectionsBy: personKey(actor) === key, decisions: personKey(actor) === key }[figure]
        if (wanted && (figure === 'decisions' || asked.rejects.has(transition))) add(course, null)
      })
    case 'passage': {
      const [from, to] = key.split(',')
      return eachStep(courses, (course, step) => {
        if (step === courses.firstStep[course]) return
        const transitionAt = (at: number) => courses.deeds[courses.stepDeed[at]!]!.transition
        if (transitionAt(step - 1) === from && transitionAt(step) === to) add(course, courses.stepAt[step]! - courses.stepAt[step - 1]!)
      })
    }
    case 'between': {
      const [from = '', to = ''] = key.split(',')
      for (const { course, took } of timesBetween(courses, from, to)) add(course, took)
      return
    }
    default:
      for (let course = 0; course < courses.count; course += 1) {
        const ms = wholeCourse(courses, course, asked, now)
        if (ms !== undefined) add(course, ms)
      }
  }
}

/** For figures that count transactions as a whole: what this one brings, undefined where it is not among them. */
function wholeCourse(courses: Courses, course: number, { figure, key, interval, days, completed }: Asked, now: number): number | null | undefined {
  const { status, kind, version, assignee } = courses.standings[courses.standing[course]!]!
  const last = lastStepAt(courses, course)
  const took = courses.firstStep[course] === courses.firstStep[course + 1] ? null : last - courses.begin[course]!
  const isOpen = kind !== 'final'
  const lies = (at: number) => startOf(officeDate(new Date(at), days.timeZone), interval, days.weekend) === key
  switch (figure) {
    case 'all': return took
    case 'ended': return isOpen ? undefined : took
    case 'completed': return !isOpen && completed(status, version) ? took : undefined
    case 'standing': return status === key ? took : undefined
    case 'open': return isOpen && (key === '' || status === key) ? Math.max(0, now - last) : undefined
    case 'openOf': return isOpen && personKey(assignee) === key ? Math.max(0, now - last) : undefined
    case 'variant': return took !== null && variantOf(courses, course) === key ? took : undefined
    case 'begun': return lies(courses.begin[course]!) ? took : undefined
    case 'endedIn': return !isOpen && lies(last) ? took : undefined
    default: return undefined
  }
}

function personKey(id: number | null): string {
  return id === null ? 'none' : String(id)
}

function eachStay(stays: Stays, see: (stay: number) => void): void {
  for (let stay = 0; stay < stays.count; stay += 1) see(stay)
}

function eachStep(courses: Courses, see: (course: number, step: number) => void): void {
  for (let course = 0; course < courses.count; course += 1) {
    for (let step = courses.firstStep[course]!; step < courses.firstStep[course + 1]!; step += 1) see(course, step)
  }
}
