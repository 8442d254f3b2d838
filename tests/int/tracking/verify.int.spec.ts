import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const submitted = async () => {
  const { id, reference } = await office.create('editor', { clientName: 'Secret Client' })
  await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  return { id, reference, code: await codeOf(id) } as { id: number; reference: string; code: string }
}
const codeOf = async (id: number): Promise<string> =>
  (await office.ask('editor', 'GET', `/transactions/${id}/qr-code?format=json`)).body.doc.link.split('/').at(-1)
const scansOf = async (code: string) => {
  const [row] = await office.sql<{ scans: string; last_scanned_at: Date | null }>(
    'select scans, last_scanned_at from qr_codes where code = $1',
    [code],
  )
  return { scans: Number(row?.scans), scanned: row?.last_scanned_at != null }
}
/** Opens the page of a code, as the server would. */
const open = async (code: string, headers: Record<string, string> = {}) => {
  const { verifyCode } = await import('../../../src/tracking/verifyCode.ts')
  const req = await createLocalReq({}, office.payload)
  req.headers = new Headers(headers)
  return verifyCode(req, code)
}

describe('a code', () => {
  it('says number, status and date of the last change, and nothing else', async () => {
    const { reference, code } = await submitted()
    const answer = await office.ask(null, 'GET', `/verify/${code}`, { locale: 'ar' })
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body).toSorted()).toEqual(['reference', 'status', 'updatedAt', 'updatedOn'])
    expect(answer.body).toMatchObject({ reference, status: 'مقدَّمة' })
    expect(JSON.stringify(await open(code))).not.toContain('Secret')
  })

  it('gives the same no when it is unknown, ended, of a draft, of a deleted one, or no code at all', async () => {
    const draft = await office.create()
    const draftCode = await codeOf(draft.id)
    const ended = await submitted()
    await office.ask('editor', 'POST', `/transactions/${ended.id}/qr-code/reissue`)
    const deleted = await submitted()
    await office.ask('admin', 'DELETE', `/transactions/${deleted.id}`, { body: { reason: 'a test' } })
    const asked = ['A'.repeat(22), draftCode, ended.code, deleted.code, 'x', ended.reference, '%20', `${deleted.code}%3Fa`]
    const answers = await Promise.all(asked.map((code) => office.ask(null, 'GET', `/verify/${code}`)))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { errors: [{ code: 'NOT_FOUND' }] } })
    for (const code of [draftCode, ended.code, deleted.code]) expect(await scansOf(code)).toEqual({ scans: 0, scanned: false })
    expect(await open(await codeOf(ended.id))).toMatchObject({ reference: ended.reference })
  })

  it('counts scans by people, also many at once', async () => {
    const { code } = await submitted()
    expect(await scansOf(code)).toEqual({ scans: 0, scanned: false })
    await Promise.all(Array.from({ length: 5 }, () => open(code, { 'user-agent': 'Mozilla/5.0 (iPhone)', 'x-mdc-method': 'GET' })))
    expect(await scansOf(code)).toEqual({ scans: 5, scanned: true })
  })

  it('does not count programs, requests for headers, pages loaded ahead and switches of language', async () => {
    const { code } = await submitted()
    await open(code, { 'user-agent': 'Googlebot/2.1' })
    await open(code, { 'x-mdc-method': 'HEAD' })
    await open(code, { 'sec-purpose': 'prefetch' })
    await open(code, { 'x-mdc-language': 'ar' })
    expect((await scansOf(code)).scans).toBe(0)
  })
})
