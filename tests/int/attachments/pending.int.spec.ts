import { afterAll, beforeAll, expect, it } from 'vitest'
import { samples } from '../../helpers/sampleFiles.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  // Nobody decided whether files are scanned.
  process.env.ATTACHMENT_SCAN = ''
  office = await openOffice()
})
afterAll(() => office.close())

it('without a decision about scanning files wait, and say why to whoever can change it', async () => {
  const { id } = await office.create('editor', { client: office.ids.client })
  const form = new FormData()
  form.append('clientVisible', 'true')
  form.append('files', new Blob([new Uint8Array(samples.pdf())]), 'plan.pdf')
  const answer = await office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
  expect(answer.body.docs[0]).toMatchObject({ scan: 'pending', downloadable: false })
  const file = answer.body.docs[0].id
  const refusal = async (as: 'admin' | 'client', locale: 'en' | 'ar') => {
    const { status, body } = await office.ask(as, 'GET', `/attachments/${file}/download`, { locale })
    return [status, body.errors[0].code, body.errors[0].message]
  }
  expect(await refusal('admin', 'en')).toEqual([409, 'FILE_NOT_CLEAN', expect.stringContaining('ATTACHMENT_SCAN')])
  expect(await refusal('client', 'en')).toEqual([409, 'FILE_NOT_CLEAN', 'The file "plan.pdf" cannot be opened: it waits for its virus scan.'])
  expect((await refusal('client', 'ar'))[2]).toContain('ينتظر فحص الفيروسات')
  // A file that was taken in unscanned earlier waits as well.
  await office.sql(`update attachments set scan = 'unscanned' where id = $1`, [file])
  expect((await refusal('admin', 'en'))[0]).toBe(409)
  await office.sql(`update attachments set scan = 'clean' where id = $1`, [file])
  expect((await office.ask('client', 'GET', `/attachments/${file}/download`)).status).toBe(200)
})
