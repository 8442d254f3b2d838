import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../../helpers/approvals.ts'
import { openOffice, type AskOptions, type Office, type PersonKey } from '../../helpers/office.ts'
import { samples } from '../../helpers/sampleFiles.ts'

let office: Office
const path = (id: number) => `/transactions/${id}/approvals`
const decide = (as: PersonKey | null, id: number, body: Record<string, unknown> = {}, options: AskOptions = {}) =>
  office.ask(as, 'POST', path(id), { body: { decision: 'approved', ...body }, ...options })
const standing = async (as: PersonKey, id: number) => (await office.ask(as, 'GET', path(id))).body
const statusOf = async (id: number) => (await office.sql<{ status: string }>('select status from transactions where id = $1', [id]))[0]!.status
const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0]?.code]
const upload = async (id: number, text: string, as: PersonKey = 'editor', visible = false) => {
  const form = new FormData()
  form.append('files', new File([new Uint8Array(samples.pdf(text))], `${text}.pdf`, { type: 'application/pdf' }))
  if (visible) form.append('clientVisible', 'true')
  const answer = await office.ask(as, 'POST', `/transactions/${id}/attachments`, { form })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body
}
const delegate = (from: PersonKey, to: PersonKey, [start, end]: [string, string] = ['-1 hour', '1 day']) =>
  office.sql(
    `insert into delegations (from_id, to_id, starts_at, ends_at, reason) values ($1, $2, now() + $3::interval, now() + $4::interval, 'Away')`,
    [office.ids[from], office.ids[to], start, end])

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(() => office.sql('delete from delegations'))
afterAll(() => office.close())

describe('one of the administrators', () => {
  let id: number
  beforeAll(() => publishDefinition(office, reviewedBy({ role: 'admin' }, 'any')))
  beforeEach(async () => { id = await inReview(office) })

  it('takes the transition in the same breath, and leaves who, what and what it covered', async () => {
    await upload(id, 'plan')
    const { approval } = await standing('admin', id)
    expect(approval).toMatchObject({ key: 'board', needed: 1, given: 0, approve: { allowed: true }, onBehalfOf: [] })
    expect(approval.covers.attachments).toEqual([createHash('sha256').update(samples.pdf('plan')).digest('hex')])
    const { status, body } = await decide('admin', id, { comment: ' Fine ', seen: approval.covers })
    expect([status, body.doc.status, body.approval]).toEqual([200, 'approved', null])
    expect(body.decisions).toMatchObject([
      { decision: 'approved', by: { id: office.ids.admin, name: 'Test Admin' }, onBehalfOf: null, comment: 'Fine', files: 1, stale: false, thisStay: false }])
    const [entry] = await office.sql<any>(`select actor_id, on_behalf_of_id, after from audit_logs where action = 'approvalDecided' and entity_id = $1`, [String(id)])
    expect(entry).toMatchObject({ actor_id: office.ids.admin, on_behalf_of_id: null, after: { decision: 'approved', covers: { attachments: approval.covers.attachments } } })
    const history = await office.ask('admin', 'GET', `/transactions/${id}/history`)
    expect(history.body.docs.map(({ event }: { event: string }) => event)).toEqual(expect.arrayContaining(['approvalDecided', 'statusChanged', 'approvalRequested']))
  })

  it('is never who submitted, administrators included, by no door', async () => {
    const own = await inReview(office, 'admin')
    await delegate('admin', 'admin2')
    expect(codeOf(await decide('admin', own))).toEqual([403, 'SELF_APPROVAL'])
    expect(codeOf(await decide('admin2', own, { onBehalfOf: office.ids.admin }))).toEqual([403, 'SELF_APPROVAL'])
    expect(codeOf(await decide('admin', own, { decision: 'rejected' }))).toEqual([403, 'SELF_APPROVAL'])
    expect(codeOf(await office.ask('admin', 'POST', `/transactions/${own}/status`, { body: { status: 'approved' } }))).toEqual([409, 'APPROVAL_REQUIRED'])
    expect(await statusOf(own)).toBe('under_review')
    expect((await decide('admin2', own)).status).toBe(200)
  })

  it('is asked by name: no other way leads to that state', async () => {
    for (const status of ['approved', 'submitted']) {
      expect(codeOf(await office.ask('admin', 'POST', `/transactions/${id}/status`, { body: { status } }))).toEqual([409, 'APPROVAL_REQUIRED'])
    }
    const [row] = await office.sql<{ workflow: number }>('select workflow_id as workflow from transactions where id = $1', [id])
    for (const dryRun of [true, false]) {
      const executed = await office.ask('admin', 'POST', `/workflows/${row!.workflow}/execute`, { body: { transaction: id, transition: 'approve', dryRun } })
      expect(codeOf(executed)).toEqual([409, 'APPROVAL_REQUIRED'])
    }
    const bulk = await office.ask('admin', 'POST', '/transactions/bulk', { body: { action: 'status', status: 'approved', ids: [id] } })
    expect(bulk.body).toMatchObject({ succeeded: 0, results: [{ ok: false, error: { code: 'APPROVAL_REQUIRED' } }] })
    expect((await office.ask('admin', 'PATCH', `/transactions/${id}`, { body: { status: 'approved' } })).status).toBe(409)
    for (const data of ['status: "approved"', 'status: "submitted"']) {
      const answer = await office.ask('admin', 'POST', '/graphql', { body: { query: `mutation { updateTransaction(id: ${id}, data: { ${data} }) { id } }` } })
      expect(answer.body.errors).toHaveLength(1)
    }
    const { body } = await office.ask('admin', 'GET', `/transactions/${id}/transitions`)
    expect(body.transitions.filter(({ reason }: any) => reason?.code === 'APPROVAL_REQUIRED').map(({ key }: any) => key)).toEqual(['approve', 'return'])
    expect(await statusOf(id)).toBe('under_review')
  })

  it('is not anybody else, and a client learns nobody’s name', async () => {
    expect(codeOf(await decide('editor', id))).toEqual([403, 'SELF_APPROVAL'])
    expect(codeOf(await decide('editor2', id))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await decide('client', id))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await decide(null, id))).toEqual([401, 'UNAUTHENTICATED'])
    const theirs = await inReview(office, 'editor', { client: office.ids.client })
    const refused = await decide('client', theirs)
    expect(codeOf(refused)).toEqual([403, 'NOT_AN_APPROVER'])
    for (const text of [JSON.stringify(refused.body), JSON.stringify((await office.ask('client', 'GET', `/transactions/${theirs}/workflow`)).body), JSON.stringify(await standing('client', theirs))]) {
      for (const name of ['Test Admin', 'Second Admin', 'Test Editor']) expect(text).not.toContain(name)
    }
    expect(await standing('client', theirs)).toEqual({ approval: null, decisions: [] })
  })

  it('of two at once decides one; the same request again gets the same answer', async () => {
    const both = await Promise.all([decide('admin', id), decide('admin2', id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const other = await inReview(office)
    const headers = { 'idempotency-key': randomUUID() }
    const [first, again] = [await decide('admin', other, {}, { headers }), await decide('admin', other, {}, { headers })]
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    expect(await office.sql('select 1 from approval_decisions where transaction_id = $1', [other])).toHaveLength(1)
    expect(codeOf(await decide('admin', other))).toEqual([409, 'NOTHING_TO_APPROVE'])
  })

  it('has looked at what is there: another file or rev is told, in their language, and decides nothing', async () => {
    const seen = (await standing('admin', id)).approval.covers
    await upload(id, 'second')
    for (const locale of ['en', 'ar'] as const) {
      const answer = await decide('admin', id, { seen }, { locale })
      expect(codeOf(answer)).toEqual([412, 'APPROVAL_COVERS_OTHER'])
      expect(answer.body.errors[0].data.changed.files).toEqual({ added: ['second.pdf'], removed: [] })
      expect(answer.body.errors[0].data.approval).toMatchObject({ given: 0, needed: 1 })
      if (locale === 'ar') expect(answer.body.errors[0].message).toMatch(/\p{Script=Arabic}/u)
    }
    const now = (await standing('admin', id)).approval.covers
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'Another title' } })
    expect((await decide('admin', id, { seen: now })).body.errors[0].data.changed).toMatchObject({ rev: { seen: now.rev, now: now.rev + 1 }, files: { added: [], removed: [] } })
    expect(codeOf(await decide('admin', id, {}, { headers: { 'if-match': `"${now.rev}"` } }))).toEqual([412, 'STALE_REV'])
    expect((await decide('admin', id, { seen: { ...now, rev: now.rev + 1 } })).status).toBe(200)
  })

  it('may say no, which leads back; the next stay begins anew', async () => {
    expect((await decide('admin', id, { decision: 'rejected', comment: 'Not yet' })).body.doc.status).toBe('submitted')
    await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'under_review' } })
    expect((await standing('admin', id)).approval).toMatchObject({ given: 0, approve: { allowed: true } })
    expect((await decide('admin', id)).body.decisions).toMatchObject([{ decision: 'rejected' }, { decision: 'approved' }])
  })
})

describe('all of some people by name', () => {
  let id: number
  beforeAll(() => publishDefinition(office, reviewedBy({ users: [office.ids.admin, office.ids.admin2, office.ids.editor2] }, 'all')))
  beforeEach(async () => { id = await inReview(office) })

  it('waits for the last; who is asked may read it, and no more than that', async () => {
    expect((await office.ask('editor2', 'GET', `/transactions/${id}`)).status).toBe(200)
    expect((await office.ask('editor2', 'PATCH', `/transactions/${id}`, { body: { title: 'x' } })).status).toBe(403)
    expect((await decide('admin', id)).body.approval).toMatchObject({ given: 1, needed: 3, approve: { allowed: false, reason: { code: 'ALREADY_DECIDED' } } })
    expect(codeOf(await decide('admin', id))).toEqual([409, 'ALREADY_DECIDED'])
    expect((await decide('admin2', id)).status).toBe(200)
    expect(await statusOf(id)).toBe('under_review')
    expect((await decide('editor2', id)).body.doc.status).toBe('approved')
    expect((await office.ask('editor2', 'GET', `/transactions/${id}`)).status).toBe(404)
  })

  it('the last two at once: both count, and the transition is taken once', async () => {
    await decide('admin', id)
    const both = await Promise.all([decide('admin2', id), decide('editor2', id)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await statusOf(id)).toBe('approved')
    expect(await office.sql(`select 1 from transaction_history where transaction_id = $1 and event = 'statusChanged' and "to" = 'approved'`, [id])).toHaveLength(1)
  })

  it('a file replaced between one yes and the next makes the first one old: it is marked, and asked again', async () => {
    const { attachments } = await upload(id, 'first').then(({ docs, doc }) => ({ attachments: docs ?? [doc] }))
    await decide('admin', id)
    await office.ask('editor', 'DELETE', `/attachments/${attachments[0].id}`)
    await upload(id, 'other')
    const { approval, decisions } = await standing('admin', id)
    expect(approval).toMatchObject({ given: 0, approve: { allowed: true } })
    expect(approval.seats.find(({ person }: any) => person.id === office.ids.admin)).toMatchObject({ decision: 'approved', stale: true })
    expect(decisions).toMatchObject([{ stale: true, thisStay: true }])
    await decide('admin2', id)
    await decide('editor2', id)
    expect(await statusOf(id)).toBe('under_review')
    expect((await decide('admin', id)).body.doc.status).toBe('approved')
  })

  it('somebody who has left is asked no more', async () => {
    await decide('admin', id)
    await decide('admin2', id)
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    try {
      expect((await standing('admin', id)).approval).toMatchObject({ needed: 2, given: 2 })
    } finally {
      await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
    }
  })
})

describe('two of three, and a no only when it cannot be any more', () => {
  let id: number
  beforeAll(() => publishDefinition(office, reviewedBy({ users: [office.ids.admin, office.ids.admin2, office.ids.editor2] }, 2, { rejection: 'impossible' })))
  beforeEach(async () => { id = await inReview(office) })

  it('one no is borne, two are not', async () => {
    expect((await decide('admin', id, { decision: 'rejected' })).body.doc.status).toBe('under_review')
    expect((await decide('admin2', id)).body.doc.status).toBe('under_review')
    expect((await decide('editor2', id, { decision: 'rejected' })).body.doc.status).toBe('submitted')
  })

  it('the submitter’s seat is nobody’s: two of the others are enough, and both are needed', async () => {
    const own = await inReview(office, 'admin')
    expect((await standing('admin2', own)).approval.seats.map(({ person }: any) => person.id)).toEqual([office.ids.admin2, office.ids.editor2])
    await decide('admin2', own)
    expect((await decide('editor2', own)).body.doc.status).toBe('approved')
  })
})

describe('somebody in the place of who is away', () => {
  let id: number
  beforeAll(() => publishDefinition(office, reviewedBy({ users: [office.ids.admin, office.ids.admin2] }, 'all')))
  beforeEach(async () => { id = await inReview(office) })

  it('reads and decides within the time, and the trail says for whom', async () => {
    expect((await office.ask('editor2', 'GET', `/transactions/${id}`)).status).toBe(404)
    await delegate('admin', 'editor2')
    const { approval } = await standing('editor2', id)
    expect(approval).toMatchObject({ approve: { allowed: true }, onBehalfOf: [{ id: office.ids.admin, name: 'Test Admin' }] })
    const { body } = await decide('editor2', id, { onBehalfOf: office.ids.admin })
    expect(body.decisions).toMatchObject([{ by: { id: office.ids.editor2 }, onBehalfOf: { id: office.ids.admin } }])
    const [entry] = await office.sql<any>(`select actor_id, on_behalf_of_id from audit_logs where action = 'approvalDecided' and entity_id = $1`, [String(id)])
    expect(entry).toEqual({ actor_id: office.ids.editor2, on_behalf_of_id: office.ids.admin })
    expect(codeOf(await decide('admin', id))).toEqual([409, 'ALREADY_DECIDED'])
    expect((await decide('admin2', id)).body.doc.status).toBe('approved')
  })

  it.each([['before', ['1 hour', '1 day']], ['after', ['-2 days', '-1 hour']]] as const)('not %s its time', async (_when, [start, end]) => {
    await delegate('admin', 'editor2', [start, end])
    expect(codeOf(await decide('editor2', id, { onBehalfOf: office.ids.admin }))).toEqual([404, 'NOT_FOUND'])
  })

  it('not once it was ended', async () => {
    await delegate('admin', 'editor2')
    const [row] = await office.sql<{ id: number }>('select id from delegations')
    await office.ask('admin', 'POST', `/delegations/${row!.id}/end`)
    expect(codeOf(await decide('editor2', id))).toEqual([404, 'NOT_FOUND'])
  })

  it('handed on once more, still one yes for one seat; a circle harms nothing', async () => {
    await delegate('admin', 'admin2')
    await delegate('admin2', 'editor2')
    await delegate('editor2', 'admin')
    expect((await standing('editor2', id)).approval.onBehalfOf).toHaveLength(2)
    expect((await decide('editor2', id)).status).toBe(200)
    expect(codeOf(await decide('editor2', id, { onBehalfOf: office.ids.admin2 }))).toEqual([409, 'ALREADY_DECIDED'])
    expect((await office.sql<any>('select count(*)::int as n from approval_decisions where transaction_id = $1', [id]))[0].n).toBe(1)
  })

  it('the submitter passes nothing on', async () => {
    const own = await inReview(office, 'admin')
    await delegate('admin2', 'admin')
    await delegate('admin', 'editor2')
    expect(codeOf(await decide('editor2', own, { onBehalfOf: office.ids.admin2 }))).toEqual([403, 'SELF_APPROVAL'])
    expect((await decide('admin2', own)).body.doc.status).toBe('approved')
  })
})

describe('the client of the transaction', () => {
  let id: number
  beforeAll(() => publishDefinition(office, reviewedBy({ role: 'client' }, 'any')))
  beforeEach(async () => { id = await inReview(office, 'editor', { client: office.ids.client }) })

  it('is asked about the files a client may see; one of the house undoes nothing', async () => {
    await upload(id, 'shown', 'editor', true)
    await upload(id, 'internal')
    const { approval } = await standing('client', id)
    expect(approval.covers.attachments).toHaveLength(1)
    expect(approval.seats).toEqual([{ person: { id: office.ids.client, name: 'Test Client' }, decision: null, by: null, at: null, stale: false }])
    const { diagram, visits } = (await office.ask('client', 'GET', `/transactions/${id}/workflow`)).body
    expect([diagram.states.length > 0, diagram.transitions, visits.every(({ by }: any) => by === null)]).toEqual([true, [], true])
    expect(codeOf(await decide('client2', id))).toEqual([404, 'NOT_FOUND'])
    expect((await decide('client', id, { seen: approval.covers })).body.doc.status).toBe('approved')
  })
})
