import type { PayloadRequest } from 'payload'
import { refuse } from '../access/askableQuery.ts'
import { now } from '../platform/clock.ts'
import { remembered } from '../platform/rememberedCount.ts'
import { settingsOf } from '../platform/settings.ts'
import { say, type Locale } from '../shared/text.ts'
import { calendarOf } from '../sla/calendarOf.ts'
import { peopleNames } from '../transactions/peopleNames.ts'
import { workflowOf } from '../versions/workflow.ts'
import { analyse } from './analyse.ts'
import { askedCourses, askedRows, type AnalyticsFilter } from './askedCourses.ts'
import { slaResults } from './measures/slaResults.ts'
import type { Interval } from './measures/throughput.ts'
import { peopleIn, shown, type ShownMeasures } from './shown.ts'
import { histogramEdges } from './spread.ts'
import { workflowWords, type WorkflowWords } from './workflowWords.ts'
import { workingClock } from './workingClock.ts'

export type AnalyticsAsked = {
  workflow: number
  filter: AnalyticsFilter
  interval: Interval
  /** Two transitions, joined by a comma: the time between them. */
  between?: string | undefined
}

/** `at` is when it was measured; hours are by the clock unless they are called working hours. */
export type Analytics = ShownMeasures & {
  workflow: { id: number; key: string; name: string }
  at: string
  timeZone: string
  histogramEdges: readonly number[]
}

/**
 * The analytics of a workflow over exactly the transactions that the caller may read and that match the filter. Kept
 * while no transaction is written, and at most a minute, because open work grows older. Raises NOT_FOUND for an unknown
 * workflow or version, MALFORMED_QUERY for a wrong filter.
 */
export async function analyticsOf(req: PayloadRequest, { workflow, filter, interval, between }: AnalyticsAsked, locale: Locale): Promise<Analytics> {
  const { id, key, name } = await workflowOf(req, workflow)
  const words = await workflowWords(req, id, locale)
  const pair = pairOf(between, words)
  const rows = await askedRows(req, id, filter)
  const { office } = await settingsOf(req.payload)
  const calendar = calendarOf({ office })
  const minute = Math.floor(now().getTime() / 60_000)
  const asked = JSON.stringify([
    rows.readable, String(rows.from), String(rows.until), interval, between, minute, calendar.version, office.timeZone, office.weekend, words.versions, [...words.rejects],
  ])
  const { measured, sla, at } = await remembered(req, 'analytics', asked, async () => {
    const moment = now()
    const courses = await askedCourses(req, rows)
    const earliest = courses.begin.reduce((first, begin) => Math.min(first, begin), moment.getTime())
    const measuring = {
      now: moment.getTime(), interval, days: office, between: pair, rejects: words.rejects, completed: words.completed,
      working: workingClock(calendar, earliest),
    }
    return {
      measured: analyse(courses, measuring),
      sla: await slaResults(req, courses.ids, office.timeZone, moment.getTime()),
      at: moment.toISOString(),
    }
  })
  const names = await peopleNames(req, peopleIn(measured, sla))
  return {
    workflow: { id, key, name: say(name, locale) },
    at,
    timeZone: office.timeZone,
    histogramEdges,
    ...shown(measured, sla, { words, names, locale }),
  }
}

/** `approve,pay` as two transitions that the workflow knows. */
export function pairOf(between: string | undefined, words: WorkflowWords): { from: string; to: string } | null {
  if (between === undefined || between === '') return null
  const [from = '', to = '', ...more] = between.split(',').map((key) => key.trim())
  if (more.length > 0 || !words.hasTransition(from) || !words.hasTransition(to)) {
    refuse('between', between, 'two transitions of the workflow, as in approve,pay', 'انتقالان من سير العمل، مثل approve,pay')
  }
  return { from, to }
}
