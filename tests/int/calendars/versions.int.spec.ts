import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { calendarKeys } from '../../../src/calendars/calendarKeys.ts'
import { calendarsFor } from '../../../src/calendars/calendarsFor.ts'
import { currentCalendar } from '../../../src/calendars/currentCalendar.ts'
import { inTx } from '../../../src/platform/tx.ts'

let office: Office
const kept = () => office.sql<{ key: string; version: string }>('select key, version from calendar_versions order by id')

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('the calendar of the office', () => {
  it('is kept the first time it is needed, and only once', async () => {
    expect(await kept()).toEqual([])
    const calendar = await currentCalendar(await office.requestOf('admin'), undefined)
    expect(calendar).toMatchObject({ key: 'office', timeZone: 'Asia/Riyadh' })
    expect(await currentCalendar(await office.requestOf('editor'), 'office')).toBe(calendar)
    expect(await kept()).toEqual([{ key: 'office', version: calendar.version }])
  })

  it('is not taken for kept when the tx that kept it was rolled back', async () => {
    const req = await office.requestOf('admin')
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { weekend: [0] } } })
    const version = await inTx(req, async () => {
      const calendar = await currentCalendar(req, undefined)
      await currentCalendar(req, undefined)
      throw new Error(calendar.version)
    }).catch((error: Error) => error.message)
    const calendar = await currentCalendar(await office.requestOf('admin'), undefined)
    expect(calendar.version).toBe(version)
    expect((await kept()).map((each) => each.version)).toContain(version)
  })

  it('is read again as the same object, and a version nobody kept is an error', async () => {
    const req = await office.requestOf('editor')
    const calendar = await currentCalendar(req, undefined)
    const [found] = await calendarsFor(req, [calendar, { key: 'office', version: calendar.version }])
    expect(found).toBe(calendar)
    await expect(calendarsFor(req, [{ key: 'office', version: '0' }])).rejects.toThrow('has no version "0"')
    await expect(currentCalendar(req, 'harbour')).rejects.toMatchObject({ code: 'UNKNOWN_CALENDAR' })
    expect(await calendarKeys(req)).toEqual([{ key: 'office', name: { en: 'Office', ar: 'المكتب' } }])
  })
})

describe('what was kept', () => {
  it.each(['update calendar_versions set version = $$x$$', 'delete from calendar_versions', 'truncate calendar_versions cascade',
    'update calendar_uses set by_id = 1', 'delete from calendar_uses', 'truncate calendar_uses'])('stays: %s', async (statement) => {
    await expect(office.sql(statement)).rejects.toThrow('rows are kept as they are')
  })
})
