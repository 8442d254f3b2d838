import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const status = (as: Parameters<Office['ask']>[0], id: number, body: object, headers?: Record<string, string>) =>
  office.ask(as, 'POST', `/transactions/${id}/status`, { body, ...(headers ? { headers } : {}) })

describe('POST /transactions/:id/status', () => {
  it('moves along the workflow and answers rev, ETag and the next transitions', async () => {
    const { id } = await office.create()
    const answer = await status('editor', id, { status: 'submitted' }, { 'if-match': '"1"' })
    expect(answer.status).toBe(200)
    expect(answer.body.doc).toMatchObject({ status: 'submitted', rev: 2, submittedBy: office.ids.editor })
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(answer.body.transitions.map((each: { to: string }) => each.to)).toEqual(['under_review', 'cancelled'])
  })

  it('lets one of two at once through and tells the other the current rev', async () => {
    const { id } = await office.create()
    const answers = await Promise.all([
      status('editor', id, { status: 'submitted' }, { 'if-match': '"1"' }),
      status('editor', id, { status: 'submitted' }, { 'if-match': '"1"' }),
    ])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412])
    const refused = answers.find((answer) => answer.status === 412)
    expect(refused?.body.errors[0]).toMatchObject({ code: 'STALE_REV', data: { rev: 2 } })
    const [line] = await office.sql<{ count: string }>(
      `select count(*) from transaction_history where transaction_id = $1 and event = 'statusChanged'`,
      [id],
    )
    expect(Number(line?.count)).toBe(1)
  })

  it('does a request with an Idempotency-Key once, also at once', async () => {
    const { id } = await office.create()
    const send = () => status('editor', id, { status: 'submitted' }, { 'idempotency-key': `k-${id}` })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(2)
  })

  it('refuses in the caller’s language: unknown status, missing reason, wrong role, self-approval', async () => {
    const { id } = await office.create()
    expect((await status('editor', id, { status: 'flying' })).body.errors[0].code).toBe('UNKNOWN_STATUS')
    expect((await status('editor', id, { status: 'cancelled' })).body.errors[0].code).toBe('COMMENT_REQUIRED')
    expect((await status('client', id, { status: 'submitted' })).status).toBe(404)
    await status('admin', id, { status: 'submitted' })
    await status('editor', id, { status: 'under_review' })
    const asEditor = await status('editor', id, { status: 'approved' })
    expect([asEditor.status, asEditor.body.errors[0].code]).toEqual([403, 'TRANSITION_NOT_ALLOWED_FOR_ROLE'])
    const asSubmitter = await status('admin', id, { status: 'approved' })
    expect([asSubmitter.status, asSubmitter.body.errors[0].code]).toEqual([403, 'SELF_APPROVAL'])
    expect((await status('admin2', id, { status: 'approved' })).status).toBe(200)
  })

  it('is the only door: PATCH and GraphQL-like updates of status are refused and name it', async () => {
    const { id } = await office.create()
    const patched = await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { status: 'approved' } })
    expect(patched.status).toBe(409)
    expect(patched.body.errors[0]).toMatchObject({ code: 'USE_STATUS_ENDPOINT' })
    expect(patched.body.errors[0].message).toContain(`/transactions/${id}/status`)
    await expect(
      office.payload.update({ collection: 'transactions', id, data: { status: 'approved' } as never }),
    ).rejects.toMatchObject({ code: 'USE_STATUS_ENDPOINT' })
  })
})
