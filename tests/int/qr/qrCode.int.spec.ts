import jsQR from 'jsqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { readPng } from '../../helpers/readPng.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const qr = (as: PersonKey | null, id: number, query = '', headers: Record<string, string> = {}) =>
  office.ask(as, 'GET', `/transactions/${id}/qr-code${query}`, { headers })
const reissue = (as: PersonKey | null, id: number, headers: Record<string, string> = {}) =>
  office.ask(as, 'POST', `/transactions/${id}/qr-code/reissue`, { headers })
const codes = (id: number) =>
  office.sql<{ code: string; ended: boolean }>(
    'select code, ended_at is not null as ended from qr_codes where transaction_id = $1 order by id',
    [id],
  )

/** What a camera would read. */
function read(png: Buffer): { width: number; height: number; text: string | undefined } {
  const { width, height, data } = readPng(png)
  return { width, height, text: jsQR(new Uint8ClampedArray(data), width, height)?.data }
}

describe('GET /transactions/:id/qr-code', () => {
  it('is a PNG of 600 pixels that holds the link to the public page', async () => {
    const { id } = await office.create()
    const answer = await qr('editor', id)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const [{ code } = { code: '' }] = await codes(id)
    expect(code).toMatch(/^[A-Za-z0-9_-]{22}$/)
    const { serverURL } = office.payload.config
    expect(read(answer.body)).toEqual({ width: 600, height: 600, text: `${serverURL}/verify/${code}` })
  })

  it.each([300, 749])('is exactly as large as asked: %i', async (size) => {
    const { id } = await office.create()
    const { width, height, text } = read((await qr('editor', id, `?size=${size}&level=H`)).body)
    expect([width, height]).toEqual([size, size])
    expect(text).toContain('/verify/')
  })

  it('may be 2000 pixels large', async () => {
    const { id } = await office.create()
    const { width, height } = readPng((await qr('editor', id, '?size=2000')).body)
    expect([width, height]).toEqual([2000, 2000])
  })

  it('is an SVG when asked', async () => {
    const { id } = await office.create()
    const answer = await qr('editor', id, '?format=svg&size=300')
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    expect(String(answer.body)).toMatch(/^<svg [^>]*width="300"/)
  })

  it.each(['size=299', 'size=2001', 'size=big', 'size=600.5', 'format=gif', 'level=Z'])('refuses %s and names it', async (query) => {
    const { id } = await office.create()
    const answer = await qr('editor', id, `?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors[0].path).toBe(query.split('=')[0])
  })

  it('is not sent again to who has it, and is after the code changed', async () => {
    const { id } = await office.create()
    const etag = (await qr('editor', id)).headers.get('etag')!
    expect((await qr('editor', id, '', { 'if-none-match': etag })).status).toBe(304)
    expect((await qr('editor', id, '?size=700', { 'if-none-match': etag })).status).toBe(200)
    await reissue('editor', id)
    expect((await qr('editor', id, '', { 'if-none-match': etag })).status).toBe(200)
  })

  it('shows clients their own and hides the rest', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    expect((await qr('client', id)).status).toBe(200)
    expect((await qr('client2', id)).status).toBe(404)
    expect((await qr('editor2', id)).status).toBe(404)
    expect((await qr(null, id)).status).toBe(401)
    expect((await qr('admin', 2_000_000)).status).toBe(404)
    expect((await qr('admin', 'abc' as never)).status).toBe(404)
  })

  it('makes one code when many ask at once', async () => {
    const { id } = await office.create()
    const answers = await Promise.all(Array.from({ length: 8 }, () => qr('editor', id, '?format=json')))
    expect(new Set(answers.map(({ body }) => body.doc.content)).size).toBe(1)
    expect(await codes(id)).toHaveLength(1)
  })

  it('says in JSON what it holds', async () => {
    const { id, reference } = await office.create()
    const { body } = await qr('editor', id, '?format=json')
    expect(body.doc).toMatchObject({ reference, scans: 0, lastScannedAt: null })
    expect(body.doc.content).toBe(body.doc.link)
  })

  it('holds what the office decided', async () => {
    const { id, reference } = await office.create('editor', { clientName: 'Secret Client' })
    await decide(office, { publicTracking: { qrContent: 'reference' } })
    expect(read((await qr('editor', id)).body).text).toBe(reference)
    const qrTemplate = '{office}: {reference} ({status}, {date})\n{link}'
    await decide(office, { publicTracking: { qrContent: 'template', qrTemplate }, office: { nameAr: 'المكتب', defaultLanguage: 'ar' } })
    const text = read((await qr('editor', id)).body).text!
    expect(text).toMatch(new RegExp(`^المكتب: ${reference} \\(مسودة, \\d\\d/\\d\\d/\\d{4}\\)\nhttp.*/verify/`))
    await decide(office, {})
  })

  it('lowers the level when the text is long, and refuses one that fits no code', async () => {
    const { id } = await office.create()
    const long = { nameEn: 'x'.repeat(90) }
    await decide(office, { publicTracking: { qrContent: 'template', qrTemplate: `{link}${'{office}'.repeat(18)}` }, office: long })
    expect((await qr('editor', id, '?level=H')).status).toBe(200)
    await decide(office, { publicTracking: { qrContent: 'template', qrTemplate: `{link}${'{office}'.repeat(36)}` }, office: long })
    expect((await qr('editor', id, '?level=L')).status).toBe(409)
    await decide(office, {})
  })
})

describe('POST /transactions/:id/qr-code/reissue', () => {
  it('ends the old code and writes it down', async () => {
    const { id } = await office.create()
    const before = (await qr('editor', id, '?format=json')).body.doc
    const answer = await reissue('editor', id)
    expect(answer.status).toBe(200)
    expect(answer.body.doc.link).not.toBe(before.link)
    expect((await codes(id)).map(({ ended }) => ended)).toEqual([true, false])
    const history = await office.ask('editor', 'GET', `/transactions/${id}/history`)
    expect(history.body.docs[0]).toMatchObject({ event: 'qrReissued', internal: true })
    const audit = await office.sql(`select 1 from audit_logs where action = 'qrReissued' and entity_id = $1`, [String(id)])
    expect(audit).toHaveLength(1)
  })

  it('leaves one code in force when two issue at once', async () => {
    // Ten rounds: that showing and issuing once waited for each other showed only now and then.
    for (let round = 0; round < 10; round += 1) {
      const { id } = await office.create()
      const answers = await Promise.all([reissue('editor', id), qr('editor', id), reissue('admin', id), qr('admin', id)])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect((await codes(id)).filter(({ ended }) => !ended)).toHaveLength(1)
    }
  })

  it('does a request with an Idempotency-Key once', async () => {
    const { id } = await office.create()
    const send = () => reissue('editor', id, { 'idempotency-key': `reissue-${id}` })
    const answers = await Promise.all([send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(await codes(id)).toHaveLength(1)
  })

  it('is for those who may edit', async () => {
    const [{ id: department } = { id: 0 }] = await office.sql<{ id: number }>(`select id from departments where key = 'legal'`)
    const { id } = await office.create('editor', { client: office.ids.client, department })
    expect((await reissue(null, id)).status).toBe(401)
    expect((await reissue('client', id)).status).toBe(403)
    expect((await qr('editor2', id)).status).toBe(200)
    expect((await reissue('editor2', id)).status).toBe(403)
    expect((await reissue('admin', id)).status).toBe(200)
    const other = await office.create()
    expect((await reissue('editor2', other.id)).status).toBe(404)
  })
})

describe('labels', () => {
  const labels = async (person: PersonKey, ids: number[]) => {
    const { labelsOf } = await import('../../../src/qr/labelsOf.ts')
    return labelsOf(await office.requestOf(person), ids)
  }

  it('are in the order asked for, each once, only of what the person sees', async () => {
    const mine = await office.create('editor', { externalReference: 'A-1', clientName: 'شركة البناء' })
    const hidden = await office.create('editor2')
    const also = await office.create('editor')
    const found = await labels('editor', [also.id, hidden.id, mine.id, also.id, 2_000_000])
    expect(found.map(({ id }) => id)).toEqual([also.id, mine.id])
    expect(found[1]).toMatchObject({ reference: mine.reference, externalReference: 'A-1', clientName: 'شركة البناء' })
    expect(found[1]?.svg).toMatch(/^<svg /)
    expect(await codes(mine.id)).toHaveLength(1)
  })

  it('are for staff, at most 200', async () => {
    await expect(labels('client', [1])).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const many = Array.from({ length: 201 }, (_, index) => index + 1)
    await expect(labels('admin', many)).rejects.toMatchObject({ code: 'TOO_MANY_ITEMS' })
  })
})
