import type { OfficeDate } from '../../shared/dates.ts'
import { periods, spanGiven, spanOf, usualPeriod, type Period } from './periods.ts'

/** What of the address the start page goes by. Filters are those of lists, by the same names. */
export const choiceNames = ['period', 'from', 'to', 'interval', 'department', 'type', 'priority'] as const
export type ChoiceName = (typeof choiceNames)[number]
export type Choice = Partial<Record<ChoiceName, string>>
export const filterNames = ['department', 'type', 'priority'] as const

type Search = { get: (name: string) => string | null }

export function choiceIn(search: Search): Choice {
  const choice: Choice = {}
  for (const name of choiceNames) {
    const value = search.get(name)?.trim()
    if (value) choice[name] = value
  }
  return choice
}

/** The present address with this choice; everything else in it stays. */
export function addressWith(address: URL, choice: Choice): string {
  const changed = new URL(address)
  for (const name of choiceNames) {
    const value = choice[name]
    if (value) changed.searchParams.set(name, value)
    else changed.searchParams.delete(name)
  }
  return `${changed.pathname}${changed.search}`
}

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
