import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { reviewSla, timedWorkflow } from '../../helpers/clockWork.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { publishWorkflow } from '../../helpers/publishWorkflow.ts'
import { seedTimedWork } from '../../helpers/seedTimedWork.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  vi.useRealTimers()
  await office.close()
})

const sundayMorning = '2027-01-03T06:00:00.000Z'
const dueDates = (kind: string) =>
  office.sql<{ due: string; items: number }>(
    `select to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as due, count(*)::int as items from due_items
     where kind = $1 and (step is null or step = 'due') group by 1 order by 1`,
    [kind],
  )

it('new hours of the office reach more clocks and timers than one tx should hold, once, however often the job runs', async () => {
  // Signed in later than all that follows, so that the token is valid throughout.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-04T06:00:00.000Z') })
  await office.tokenOf('admin')
  vi.setSystemTime(new Date(sundayMorning))
  const definition = timedWorkflow({ slas: [{ ...reviewSla, escalations: [{ key: 'due', at: { percent: 100 }, effects: [{ kind: 'raisePriority' }] }] }] })
  const workflow = await publishWorkflow(office, definition)
  const of = { workflow, definition, since: sundayMorning }
  const clocks = await seedTimedWork(office, { ...of, count: 600, status: 'review', orders: [{ kind: 'slaRun', sla: 'review_time' }] })
  await seedTimedWork(office, { ...of, count: 20, status: 'on_hold', orders: [{ kind: 'schedule', transition: 'close_old', afterMinutes: 960, clock: 'working' }] })
  expect(await dueDates('escalation')).toEqual([{ due: '01-03 14:00', items: 600 }])
  expect(await dueDates('automatic')).toEqual([{ due: '01-04 13:00', items: 20 }])

  // Two working hours later the office decides to begin its days at ten and end them at fifteen: 07:00 to 12:00 UTC.
  vi.setSystemTime(new Date('2027-01-03T08:00:00.000Z'))
  const saved = await office.ask('admin', 'POST', '/globals/settings', { body: { office: { workingHours: [{ from: '10:00', to: '15:00' }] } } })
  expect([saved.status, saved.body.errors]).toEqual([200, undefined])
  vi.setSystemTime(new Date('2027-01-03T08:20:00.000Z'))
  await office.workOff()
  expect(await dueDates('escalation')).toEqual([{ due: '01-04 09:00', items: 600 }])
  expect(await dueDates('automatic')).toEqual([{ due: '01-05 12:00', items: 20 }])

  const { moveAllToCalendar } = await import('../../../src/clocks/changeCalendar.ts')
  await Promise.all([1, 2].map(() => moveAllToCalendar(office.payload, { key: 'office', at: Date.now() }, 50)))
  const [kept] = await office.sql(`select count(*)::int as segments, count(distinct from_at)::int as moments from sla_segments where why = 'office:calendar'`)
  expect(kept).toEqual({ segments: clocks.length, moments: 1 })
  const { clocksOf } = await import('../../../src/clocks/clocksOf.ts')
  const shown = await clocksOf(await createLocalReq({}, office.payload), [clocks[0]!], new Date())
  expect(shown.get(clocks[0]!)).toMatchObject([{ elapsedMinutes: 140, remainingMinutes: 340, why: 'office:calendar' }])
})
