import type { Locale } from '../../shared/text.ts'
import { rounded } from '../spread.ts'
import type { Age } from './age.ts'
import { type Figure, type figuresOver, type Slice } from './figure.ts'
import type { Flow, Flows } from './flow.ts'
import type { LeadTimes } from './leadTimes.ts'
import { periodLabel } from './periodLabel.ts'
import type { Range } from './range.ts'

type Make = ReturnType<typeof figuresOver>

/** A period of the range: what began and was completed in it, and how much was open when it ended. */
export type TrendPoint = { from: string; to: string; label: string; created: Figure; completed: Figure; backlog: Figure }
export type LeadTimeFigures = {
  count: number
  meanHours: number | null
  medianHours: number | null
  p90Hours: number | null
  meanWorkingHours: number | null
  medianWorkingHours: number | null
  p90WorkingHours: number | null
}
/** Of completed work that had a due date; `share` is onTime / (onTime + late), null where there was none. */
export type OnTime = { onTime: Figure; late: Figure; share: number | null; previousShare: number | null }
/** Completed work that had gone back at least once, and how often in all. */
export type Rework = { transactions: Figure; steps: number }

/**
 * Created against completed by periods. `backlog` is counted back from what is open now: what began since is taken off,
 * what ended since (as it stands now) is put back. So work that was opened again counts as open all the time.
 */
export function trendOf({ flows, range, open, figure, locale }: { flows: Flows; range: Range; open: number; figure: Make; locale: Locale }): TrendPoint[] {
  const ended = ({ completed, cancelled }: Flow) => completed + cancelled
  let backlog = open - flows.after.begun + ended(flows.after)
  const points: TrendPoint[] = []
  for (let place = range.periods.length - 1; place >= 0; place -= 1) {
    const [{ from, to }, flow] = [range.periods[place]!, flows.periods[place]!]
    points.push({
      from, to,
      label: periodLabel(from, range.interval, locale),
      created: figure(flow.begun, { begun_after: from, begun_before: to }),
      completed: figure(flow.completed, { completed_after: from, completed_before: to }),
      backlog: figure(backlog, { open_on: to }),
    })
    backlog += ended(flow) - flow.begun
  }
  return points.toReversed()
}

export function leadTimeOf({ elapsed, working }: LeadTimes): LeadTimeFigures {
  return {
    count: elapsed.n, meanHours: elapsed.mean, medianHours: elapsed.median, p90Hours: elapsed.p90,
    meanWorkingHours: working.mean, medianWorkingHours: working.median, p90WorkingHours: working.p90,
  }
}

export function onTimeOf({ flows, range, figure }: { flows: Flows; range: Range; figure: Make }): OnTime {
  const completed = { completed_after: range.from, completed_before: range.to }
  return {
    onTime: figure(flows.range.onTime, { ...completed, on_time: 'true' }, flows.previous.onTime),
    late: figure(flows.range.late, { ...completed, on_time: 'false' }, flows.previous.late),
    share: shareOf(flows.range),
    previousShare: shareOf(flows.previous),
  }
}

function shareOf({ onTime, late }: Flow): number | null {
  return onTime + late === 0 ? null : rounded(onTime / (onTime + late))
}

export function reworkOf({ flows, range, figure }: { flows: Flows; range: Range; figure: Make }): Rework {
  const filter = { completed_after: range.from, completed_before: range.to, rework: 'true' }
  return { transactions: figure(flows.range.reworked, filter, flows.previous.reworked), steps: flows.range.reworkSteps }
}

/** Open work by age in days. */
export function ageSlices(ages: readonly Age[], figure: Make, locale: Locale): Slice[] {
  return ages.map(({ key, days: [from, to], count, filter }): Slice => {
    const label = { en: to === null ? `Over ${from - 1} days` : `${from} to ${to} days`, ar: to === null ? `أكثر من ${from - 1} يومًا` : `من ${from} إلى ${to} يومًا` }
    return { key, label: label[locale], ...figure(count, filter) }
  })
}
