import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it.each([
  [{ type: 1, clientName: 'x' }, 'externalReference', 'هذا الحقل مطلوب.'],
  [{ externalReference: ' ', type: 1 }, 'externalReference', 'هذا الحقل مطلوب.'],
  [{ externalReference: 'x'.repeat(51), type: 1 }, 'externalReference', 'النص أطول من المسموح، والحد الأعلى لعدد الأحرف 50.'],
  [{ externalReference: 7, type: 1 }, 'externalReference', 'يجب أن تكون القيمة نصاً.'],
  [{ externalReference: 'x', type: 0 }, 'type', 'يجب أن يكون الرقم أكبر من 0.'],
  [{ externalReference: 'x', type: 1, priority: 'huge' }, 'priority', 'القيم المقبولة: low، normal، high، urgent.'],
])('%j is refused in plain Arabic', async (body, path, message) => {
  const refused = await office.ask('admin', 'POST', '/transactions', { body, locale: 'ar' })
  expect(refused.status).toBe(400)
  expect(refused.body.errors[0].data.errors).toContainEqual(expect.objectContaining({ path, message }))
})
