import { expect } from 'vitest'
import type { Analytics } from '../../../src/analytics/analyticsOf.ts'
import type { Office } from '../../helpers/office.ts'

const days = (hours: number | null) => Number(((hours ?? 0) / 24).toFixed(3))
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/**
 * The analytics of the 10,357 recorded declarations, against what was counted from the recording itself by other means
 * (../shared/data/README.md), and against the rows behind them.
 */
export async function expectDeclarationFacts(office: Office, workflow: number): Promise<void> {
  const ask = async (query: string): Promise<Analytics> => (await office.ask('admin', 'GET', `/workflows/${workflow}/analytics?${query}`)).body
  const rowsOf = async (figure: string, key = ''): Promise<number> =>
    (await office.ask('admin', 'GET', `/workflows/${workflow}/analytics/transactions?${new URLSearchParams({ figure, key, limit: '1' })}`)).body.totalDocs
  const analytics = await ask('between=approve_finally,request_payment')

  expect(analytics.transactions).toMatchObject({ total: 10_357, withSteps: 10_357, completed: 9_911, cancelled: 284, open: 162 })
  expect(analytics.steps).toBe(55_628)

  const { n, mean, median, p90, longest } = analytics.leadTime.firstToLast
  expect([n, days(mean), days(median), days(p90), Number(((longest ?? 0) / 24).toFixed(2))]).toEqual([10_357, 11.087, 7.312, 18.91, 368.19])

  const ends = Object.fromEntries(analytics.standing.map(({ key, transactions }) => [key, transactions]))
  expect(ends).toMatchObject({ payment_handled: 9_911, withdrawn: 284, saved: 134 })
  expect(sum(Object.values(ends))).toBe(10_357)

  const said = Object.fromEntries(analytics.rejections.byTransition.map(({ key, count }) => [key, count]))
  expect(said).toEqual({
    reject_administration: 936, reject_supervisor: 286, reject_after_approval: 89, reject_pre_approver: 86, reject_budget_owner: 57,
  })
  expect(analytics.rejections.count).toBe(936 + 286 + 89 + 86 + 57)
  expect(analytics.variants).toMatchObject({ distinct: 90, transactions: 10_357 })

  const { time, overDay } = analytics.between!
  expect([time.n, time.median!.toFixed(2), overDay]).toEqual([9_912, '27.16', 5_547])

  // Every begun and every ended one stands in exactly one month, and in one week.
  for (const { throughput } of [analytics, await ask('interval=week')]) {
    expect([sum(throughput.periods.map(({ begun }) => begun)), sum(throughput.periods.map(({ ended }) => ended))]).toEqual([10_357, 9_911 + 284])
  }
  // The stays in all states are together the time from first to last event.
  expect(sum(analytics.states.map(({ elapsed }) => elapsed.total))).toBeCloseTo(analytics.leadTime.firstToLast.total, 2)

  const [frequent] = analytics.variants.top
  expect(await rowsOf('variant', frequent!.key)).toBe(frequent!.transactions)
  expect(await rowsOf('rejections')).toBe(analytics.rejections.transactions)
  expect(await rowsOf('between', 'approve_finally,request_payment')).toBe(9_912)
}
