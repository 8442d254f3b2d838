import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import type { Locale } from '../shared/text.ts'
import type { Figure, Slice } from './office/figure.ts'
import { flowsOf } from './office/flow.ts'
import { leadClassesOf } from './office/leadClasses.ts'
import { leadTimesOf } from './office/leadTimes.ts'
import { stateNames } from './office/names.ts'
import { periodLabel } from './office/periodLabel.ts'
import { completedIn, questionOf, toldOf, type FiguresAsked, type Told } from './office/question.ts'
import { leadTimeOf, onTimeOf, reworkOf, type LeadTimeFigures, type OnTime, type Rework } from './office/rangeFigures.ts'
import { stateTimesOf, timesNamed, type NamedStateTime } from './office/stateTimes.ts'

/** A period of the range: what was completed in it, on time or late, and how long that took. */
export type PerformancePeriod = { from: string; to: string; label: string; completed: Figure; onTime: Figure; late: Figure; leadTime: LeadTimeFigures }

export type PerformanceAnalytics = Told & {
  completed: Figure
  leadTime: LeadTimeFigures & { previous: LeadTimeFigures | null }
  /** Completed work by lead time. */
  leadClasses: Slice[]
  onTime: OnTime
  periods: PerformancePeriod[]
  /** Empty for clients. */
  timeInState: NamedStateTime[]
  /** Null for clients. */
  rework: Rework | null
}

/** How well work went through the office in the range: how long it took, whether on time, where it lay, how often it went back. */
export async function performanceAnalyticsOf(req: PayloadRequest, caller: Caller, asked: FiguresAsked, locale: Locale): Promise<PerformanceAnalytics> {
  const question = await questionOf(req, caller, asked)
  const { scope, range, figure } = question
  const { moments, periods } = range
  const staff = caller.role !== 'client'
  return inSnapshot(req, async (snapshot) => {
    const flows = await flowsOf(snapshot, scope, range)
    const [before, during] = await leadTimesOf(snapshot, question, [moments.previous, moments.begin, moments.end])
    const byPeriod = await leadTimesOf(snapshot, question, [...periods.map(({ begins }) => begins), moments.end])
    const times = staff ? await stateTimesOf(snapshot, scope, moments.begin, moments.end) : []
    return {
      ...toldOf(question),
      completed: figure(flows.range.completed, completedIn(range), flows.previous.completed),
      leadTime: { ...leadTimeOf(during!), previous: before!.elapsed.n > 0 ? leadTimeOf(before!) : null },
      leadClasses: await leadClassesOf(snapshot, question, locale),
      onTime: onTimeOf({ flows, range, figure }),
      periods: periods.map((period, place): PerformancePeriod => {
        const { from, to } = period
        const { completed, onTime, late } = flows.periods[place]!
        return {
          from, to,
          label: periodLabel(from, range.interval, locale),
          completed: figure(completed, completedIn(period)),
          onTime: figure(onTime, { ...completedIn(period), on_time: 'true' }),
          late: figure(late, { ...completedIn(period), on_time: 'false' }),
          leadTime: leadTimeOf(byPeriod[place]!),
        }
      }),
      timeInState: timesNamed(times, await stateNames(snapshot, locale)),
      rework: staff ? reworkOf({ flows, range, figure }) : null,
    }
  })
}
