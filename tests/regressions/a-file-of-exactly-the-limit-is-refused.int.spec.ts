import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
})
afterAll(() => office.close())

it('takes a file of exactly 10 MB, and refuses one byte more', async () => {
  const { id } = await office.create()
  const send = (bytes: number) => {
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(Buffer.alloc(bytes, 'text '))]), 'large.txt')
    return office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
  }
  const [exact, more] = [await send(10_485_760), await send(10_485_761)]
  expect([exact.status, exact.body.docs?.[0].size]).toEqual([201, 10_485_760])
  expect([more.status, more.body.errors[0].code]).toEqual([413, 'FILE_TOO_LARGE'])
})
