import type { OfficeDate } from '../../shared/dates.ts'
import { choicesInAddress } from '../choicesInAddress.ts'
import { periods, spanGiven, spanOf, usualPeriod, type Period } from './periods.ts'

/** What of the address the start page goes by. Filters are those of lists, by the same names. */
export const choiceNames = ['period', 'from', 'to', 'interval', 'department', 'type', 'priority'] as const
export type ChoiceName = (typeof choiceNames)[number]
export type Choice = Partial<Record<ChoiceName, string>>
export const filterNames = ['department', 'type', 'priority'] as const

export const { choiceIn, addressWith } = choicesInAddress(choiceNames)

/** The period chosen; two days in the address are one's own. */
export function periodOf(choice: Choice): Period {
  if (spanGiven(choice.from, choice.to)) return 'custom'
  return periods.find((period) => period === choice.period && period !== 'custom') ?? usualPeriod
}

/** What GET /dashboard/stats is asked on `today`, the office's day. */
export function queryOf(choice: Choice, today: OfficeDate): Record<string, string> {
  const period = periodOf(choice)
  const span = period === 'custom' ? spanGiven(choice.from, choice.to)! : spanOf(period, today)
  const asked: Record<string, string> = { ...span }
  // How fine a period is looked at the server decides where nobody chose.
  if (choice.interval === 'day' || choice.interval === 'week' || choice.interval === 'month') asked['interval'] = choice.interval
  for (const name of filterNames) if (choice[name]) asked[name] = choice[name]
  return asked
}
