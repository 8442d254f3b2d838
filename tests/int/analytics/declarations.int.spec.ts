import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Analytics } from '../../../src/analytics/analyticsOf.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { realData } from '../../helpers/realData.ts'
import { loadDeclarations } from '../../helpers/recordedDeclarations.ts'

const path = realData('declarations-events.csv')
let office: Office
let workflow: number
let analytics: Analytics

/** Facts that were counted elsewhere, from the recording itself; see ../shared/data/README.md. */
describe.skipIf(path === null)('the analytics of 10,357 recorded declarations', () => {
  beforeAll(async () => {
    office = await openOffice()
    const { editor, editor2, admin, admin2, client } = office.ids
    ;({ workflow } = await loadDeclarations((text, values) => office.sql(text, values), path!, {
      EMPLOYEE: { id: client, role: 'client' },
      PRE_APPROVER: { id: editor2, role: 'editor' },
      ADMINISTRATION: { id: editor, role: 'editor' },
      'BUDGET OWNER': { id: admin2, role: 'admin' },
      SUPERVISOR: { id: admin, role: 'admin' },
    }))
    const answer = await office.ask('admin', 'GET', `/workflows/${workflow}/analytics?between=approve_finally,request_payment`)
    expect(answer.status).toBe(200)
    analytics = answer.body
  })
  afterAll(() => office?.close())

  const days = (hours: number | null) => Number(((hours ?? 0) / 24).toFixed(3))
  const rowsOf = async (figure: string, key = '') => {
    const query = new URLSearchParams({ figure, key, limit: '1' })
    return (await office.ask('admin', 'GET', `/workflows/${workflow}/analytics/transactions?${query}`)).body.totalDocs
  }

  it('cases and events', () => {
    expect(analytics.transactions).toMatchObject({ total: 10_357, withSteps: 10_357, completed: 9_911, cancelled: 284, open: 162 })
    expect(analytics.steps).toBe(55_628)
  })

  it('first to last event', () => {
    const { n, mean, median, p90, longest } = analytics.leadTime.firstToLast
    expect([n, days(mean), days(median), days(p90), Number(((longest ?? 0) / 24).toFixed(2))]).toEqual([10_357, 11.087, 7.312, 18.91, 368.19])
  })

  it('ends', () => {
    const ends = Object.fromEntries(analytics.standing.map(({ key, transactions }) => [key, transactions]))
    expect(ends).toMatchObject({ payment_handled: 9_911, withdrawn: 284, saved: 134 })
    expect(Object.values(ends).reduce((sum, each) => sum + each, 0)).toBe(10_357)
  })

  it('rejections by who said no', () => {
    const counts = Object.fromEntries(analytics.rejections.byTransition.map(({ key, count }) => [key, count]))
    expect(counts).toEqual({
      reject_administration: 936, reject_supervisor: 286, reject_after_approval: 89, reject_pre_approver: 86, reject_budget_owner: 57,
    })
    const people = Object.fromEntries(analytics.rejections.byPerson.map(({ person, count }) => [person?.name ?? null, count]))
    expect(people).toEqual({ 'Test Editor': 936, 'Test Admin': 286, null: 89, 'Other Editor': 86, 'Second Admin': 57 })
    expect(analytics.rejections.count).toBe(936 + 286 + 89 + 86 + 57)
  })

  it('distinct sequences', () => {
    expect(analytics.variants).toMatchObject({ distinct: 90, transactions: 10_357 })
  })

  it('from the last final approval to the last request of a payment', () => {
    const { time, overDay } = analytics.between!
    expect([time.n, time.median!.toFixed(2), overDay]).toEqual([9_912, '27.16', 5_547])
  })

  it('every begun and every ended one stands in exactly one month, and in one week', async () => {
    const weekly: Analytics = (await office.ask('admin', 'GET', `/workflows/${workflow}/analytics?interval=week`)).body
    for (const { throughput } of [analytics, weekly]) {
      const sums = throughput.periods.reduce((sum, { begun, ended }) => [sum[0]! + begun, sum[1]! + ended], [0, 0])
      expect(sums).toEqual([10_357, 9_911 + 284])
    }
  })

  it('the stays in all states are together the time from first to last event', () => {
    const stayed = analytics.states.reduce((sum, { elapsed }) => sum + elapsed.total, 0)
    expect(Math.abs(stayed - analytics.leadTime.firstToLast.total)).toBeLessThan(0.001)
  })

  it('the rows behind a figure are as many as the figure says', async () => {
    const [worst] = analytics.variants.top
    expect(await rowsOf('variant', worst!.key)).toBe(worst!.transactions)
    expect(await rowsOf('rejections')).toBe(analytics.rejections.transactions)
    expect(await rowsOf('between', 'approve_finally,request_payment')).toBe(9_912)
    for (const { key, transactions } of analytics.states) expect([key, await rowsOf('state', key)]).toEqual([key, transactions])
    for (const { key, transactions } of analytics.rework.byState) expect([key, await rowsOf('rework', key)]).toEqual([key, transactions])
    const { period, begun } = analytics.throughput.periods[3]!
    expect(await rowsOf('begun', period)).toBe(begun)
  })
})
