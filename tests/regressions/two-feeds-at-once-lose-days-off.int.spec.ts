import { afterAll, beforeAll, expect, it } from 'vitest'
import { harbour } from '../helpers/harbour.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.ask('admin', 'POST', '/calendars', { body: harbour() })
})
afterAll(() => office.close())

const feedOf = (name: string, day: string) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', 'BEGIN:VEVENT', `UID:${day}`, `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${name}`, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
const take = (text: string) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ calendar: 'harbour', text, dryRun: 'false' })) form.append(name, value)
  return office.ask('admin', 'POST', '/calendars/import-feed', { form })
}

it('days off of feeds that are taken over at the same time are all there', async () => {
  const days = ['20270105', '20270112', '20270119', '20270126']
  const answers = await Promise.all(days.map((day) => take(feedOf(`Day ${day}`, day))))
  expect(answers.map(({ status, body }) => [status, body.taken])).toEqual(days.map(() => [200, 1]))
  const { docs } = (await office.ask('admin', 'GET', '/calendars?where[key][equals]=harbour')).body
  const names = docs[0].content.daysOff.map(({ name }: { name: { en: string } }) => name.en)
  expect(names).toEqual(expect.arrayContaining(days.map((day) => `Day ${day}`)))
})
