import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it.each(['transaction-types', 'categories', 'departments'])('%s: a word nobody uses goes, one in use stays, neither is a 500', async (slug) => {
  const made = await office.ask('admin', 'POST', `/${slug}`, { body: { nameEn: 'For a moment', nameAr: 'للحظة', key: 'for_a_moment' } })
  expect(made.status).toBe(201)
  const { id } = made.body.doc
  const field = { 'transaction-types': 'type', categories: 'category', departments: 'department' }[slug]!
  const used = await office.ask('admin', 'POST', `/${slug}`, { body: { nameEn: 'Used', nameAr: 'مستخدم', key: 'used' } })
  await office.create('admin', { [field]: used.body.doc.id })
  expect((await office.ask('admin', 'DELETE', `/${slug}/${used.body.doc.id}`)).body.errors[0].code).toBe('IN_USE')
  expect((await office.ask('admin', 'DELETE', `/${slug}/${id}`)).status).toBe(200)
  expect((await office.ask('admin', 'DELETE', `/${slug}/${id}`)).status).toBe(404)
})
