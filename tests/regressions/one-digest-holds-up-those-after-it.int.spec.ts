import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { mailsTo, mailWaits } from '../int/notifications/waitingMails.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('somebody whose digest cannot be made does not keep those after them from getting theirs', async () => {
  const [first, second] = office.ids.editor < office.ids.client ? (['editor', 'client'] as const) : (['client', 'editor'] as const)
  for (const person of [first, second]) await mailWaits(office, person)
  await office.sql(`create function refuse_mails() returns trigger language plpgsql as $$ begin raise exception 'not this one'; end $$`)
  await office.sql(`create trigger refuse_mails before update on deliveries for each row when (old.recipient_id = ${office.ids[first]}) execute function refuse_mails()`)
  const logged = vi.spyOn(office.payload.logger, 'error').mockImplementation(() => undefined)
  const { gatherDue } = await import('../../src/notifications/digest/gatherDue.ts')
  expect(await gatherDue(office.payload, new Date())).toBe(1)
  expect((await mailsTo(office, second)).map(({ state }) => state)).toContain('waiting')
  expect((await mailsTo(office, first)).map(({ state }) => state)).toEqual(['digest'])
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ msg: expect.stringContaining(`person ${office.ids[first]}`) }))
})
