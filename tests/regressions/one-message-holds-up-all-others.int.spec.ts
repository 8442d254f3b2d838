import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const stateOf = async (id: number) => (await office.ask('admin', 'GET', `/notifications/sends/${id}`)).body.state

it('a message whose filter names a type that was deleted since does not keep the others from going out', async () => {
  const made = await office.ask('admin', 'POST', '/transaction-types', { body: { key: 'passing', nameEn: 'Passing', nameAr: 'عابر' } })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const words = { subject: { en: 'Closed' }, message: { en: 'The office is closed.' }, channels: ['inApp'] }
  const send = async (to: object, at?: string) => {
    const answer = await office.ask('admin', 'POST', '/notifications/send', { body: { to, ...words, ...(at ? { at } : {}) } })
    expect(answer.status, JSON.stringify(answer.body)).toBe(202)
    return answer.body.doc.id as number
  }
  const broken = await send({ people: [office.ids.client], filter: { type: 'passing' } }, new Date(Date.now() + 3_600_000).toISOString())
  await office.sql(`delete from transaction_types where key = 'passing'`)
  await office.sql(`update notification_sends set at = now() - interval '1 minute' where id = $1`, [broken])
  const logged = vi.spyOn(office.payload.logger, 'error').mockImplementation(() => undefined)
  const other = await send({ people: [office.ids.editor] })
  await office.workOff()
  expect(await stateOf(other)).toBe('done')
  expect(await stateOf(broken)).toBe('scheduled')
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ msg: expect.stringContaining(`Message ${broken}`) }))
})
