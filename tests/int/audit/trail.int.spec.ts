import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flushDenials } from '../../../src/audit/denials.ts'
import { verifyDatabase } from '../../../src/audit/verifyDatabase.ts'
import { excelProblems } from '../../helpers/excelProblems.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { sealAll } from './sealAll.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const facts = { 'x-mdc-address': '198.51.100.7', 'user-agent': 'Browser of the test' }
const list = async (query = '', as: PersonKey | null = 'admin', locale: 'en' | 'ar' = 'en') => office.ask(as, 'GET', `/audit-logs${query}`, { locale })
const newest = async (query: string) => (await list(`${query}&limit=1`)).body.docs[0]

describe('an entry', () => {
  it('tells who, as what, from where, in which session and request, and what changed from what to what', async () => {
    const made = await office.create('editor', { title: 'Before' })
    const answer = await office.ask('editor', 'PATCH', `/transactions/${made.id}`, {
      body: { title: 'After', priority: 'urgent' },
      headers: { ...facts, 'x-request-id': 'request-of-the-test' },
    })
    expect(answer.status).toBe(200)
    const entry = await newest(`?entity=transactions&entity_id=${made.id}&action=transactionUpdated`)
    expect(entry).toMatchObject({
      action: 'transactionUpdated', outcome: 'done', ip: '198.51.100.7', userAgent: 'Browser of the test', requestId: 'request-of-the-test',
      actor: { kind: 'person', id: office.ids.editor, name: 'Test Editor', role: 'editor' },
      before: { title: 'Before', priority: 'normal' }, after: { title: 'After', priority: 'urgent' },
      record: made.reference,
    })
    expect((await newest(`?entity_id=${made.id}&action=transactionCreated`)).after).toMatchObject({ title: 'Before', externalReference: 'EXT-1', clientName: 'A client', status: 'draft' })
    const [kept] = await office.sql<{ data: object }>(`select data from transaction_history where transaction_id = $1 order by id limit 1`, [made.id])
    expect(kept!.data).not.toHaveProperty('values')
    expect(entry.sessionId).toMatch(/^[0-9a-f-]{36}$/)
    const arabic = (await list(`?request=request-of-the-test`, 'admin', 'ar')).body.docs[0]
    expect(arabic.changes.find((change: { field: string }) => change.field === 'priority')).toMatchObject({ label: 'الأولوية', fromText: 'عادية', toText: 'عاجلة' })
  })

  it('keeps addresses and personal values encrypted, and shows them', async () => {
    await office.ask('client', 'PATCH', `/users/${office.ids.client}`, { body: { phone: '+966 555 0199' }, headers: facts })
    const [stored] = await office.sql<{ ip: string; user_agent: string; after: object }>(`select ip, user_agent, after from audit_logs where action = 'userChanged' order by id desc limit 1`)
    expect(JSON.stringify(stored)).not.toMatch(/555 ?0199|198\.51|Browser of/)
    expect(await newest(`?entity=users&action=userChanged`)).toMatchObject({ ip: '198.51.100.7', after: { phone: '+966 555 0199' } })
    const { body } = await office.ask('admin', 'GET', `/audit-logs/${(await newest('?action=userChanged')).id}`)
    expect([body.ip, body.after.phone]).toEqual(['198.51.100.7', '+966 555 0199'])
    const graphql = await office.ask('admin', 'POST', '/graphql', { body: { query: '{ AuditLogs(limit: 1, where: { action: { equals: "userChanged" } }) { docs { ip after } } }' } })
    expect(graphql.body.data.AuditLogs.docs[0].ip).toBe('198.51.100.7')
  })

  it('of a change of words is written over REST and GraphQL, and not when the change is refused', async () => {
    const made = await office.ask('admin', 'POST', '/categories', { body: { nameEn: 'Roads', nameAr: 'طرق', key: 'roads' } })
    const id = made.body.doc.id
    await office.ask('admin', 'POST', '/graphql', { body: { query: `mutation { updateCategory(id: ${id}, data: { nameEn: "Streets" }) { id } }` } })
    await office.ask('admin', 'DELETE', `/categories/${id}`)
    const { body } = await list(`?entity=categories&entity_id=${id}`)
    expect(body.docs.map(({ action, before, after }: Record<string, unknown>) => [action, before, after])).toMatchObject([
      ['recordDeleted', { nameEn: 'Streets' }, null],
      ['recordUpdated', { nameEn: 'Roads' }, { nameEn: 'Streets' }],
      ['recordCreated', null, { nameEn: 'Roads', key: 'roads' }],
    ])
    const before = (await list('?entity=categories')).body.totalDocs
    expect((await office.ask('admin', 'POST', '/categories', { body: { nameEn: 'x', nameAr: 'x', key: 'architecture' } })).status).toBeGreaterThanOrEqual(400)
    expect((await list('?entity=categories')).body.totalDocs).toBe(before)
  })

  it('of an import names the job, and the person it works for', async () => {
    const form = new FormData()
    form.set('file', new File(['External Reference ID,Client Name,Transaction Type,Assigned To\nIMP-1,Noor,Submission,editor@test.example\n'], 'x.csv', { type: 'text/csv' }))
    const started = await office.ask('admin', 'POST', '/transactions/bulk-import', { form })
    expect(started.status).toBe(202)
    await office.workOff()
    for (const action of ['transactionCreated', 'assignmentChanged', 'importFinished']) {
      const { body } = await list(`?actor=job&action=${action}`)
      expect([action, body.docs.length]).toEqual([action, 1])
      expect(body.docs[0]).toMatchObject({ actor: { kind: 'job', id: null, job: 'imports.import-rows' }, onBehalfOf: { id: office.ids.admin, name: 'Test Admin' } })
    }
    expect((await newest('?actor=job&action=transactionCreated')).after).toMatchObject({ source: 'import', externalReference: 'IMP-1', clientName: 'Noor' })
  })

  it('of a setting that is a secret does not hold it', async () => {
    const { recordAudit } = await import('../../../src/audit/record.ts')
    const req = await createLocalReq({}, office.payload)
    await recordAudit(req, [{ action: 'settingsChanged', entity: 'settings', entityId: null, after: { 'signIn.googleClientSecret': 'hush-hush', nested: { password: 'hush-hush' }, list: [{ apiToken: 'hush-hush' }] } }])
    const rows = await office.sql(`select 1 from audit_logs where coalesce(after::text, '') || coalesce(before::text, '') like '%hush-hush%'`)
    expect(rows).toEqual([])
  })
})

describe('denials', () => {
  it('are there with what was attempted; many of them are two entries', async () => {
    const mine = await office.create('editor')
    for (let each = 0; each < 12; each += 1) {
      expect((await office.ask('editor2', 'GET', `/transactions/${mine.id}`, { headers: facts })).status).toBe(404)
    }
    expect((await office.ask('client', 'GET', '/audit-logs')).status).toBe(403)
    await office.ask('client', 'POST', '/graphql', { body: { query: 'mutation { createCategory(data: { nameEn: "x", nameAr: "x", key: "x" }) { id } }' } })
    await flushDenials(office.payload)
    const { body } = await list(`?action=accessDenied&actor=${office.ids.editor2}`)
    expect(body.docs.map(({ after, outcome }: any) => [after.attempted, after.code, after.times ?? 1, outcome])).toEqual([
      [`GET /transactions/${mine.id}`, 'NOT_FOUND', 11, 'refused'],
      [`GET /transactions/${mine.id}`, 'NOT_FOUND', 1, 'refused'],
    ])
    const ofClient = (await list(`?action=accessDenied&actor=${office.ids.client}`)).body.docs
    expect(ofClient.map(({ after }: any) => after.attempted)).toEqual([expect.stringContaining('GraphQL'), 'GET /audit-logs'])
  })

  it('a flood of made-up addresses stays within its bound', async () => {
    const [before] = await office.sql<{ count: string }>(`select count(*) from audit_logs where action = 'accessDenied'`)
    await Promise.all(Array.from({ length: 450 }, (_none, each) => office.ask(null, 'POST', '/categories', { body: {}, headers: { 'x-mdc-address': `10.0.${each >> 8}.${each & 255}` } })))
    await flushDenials(office.payload)
    const [after] = await office.sql<{ count: string }>(`select count(*) from audit_logs where action = 'accessDenied'`)
    expect(Number(after!.count) - Number(before!.count)).toBeLessThanOrEqual(202)
  })
})

describe('the list', () => {
  it('is for admins, by every address', async () => {
    for (const path of ['/audit-logs', '/audit-logs/export', `/audit-logs/user/${office.ids.client}`, '/audit-logs/transaction/1', '/audit-logs/1', '/audit-logs/count']) {
      for (const who of ['client', 'editor', null] as const) {
        const { status } = await office.ask(who, 'GET', path)
        expect([path, who, [401, 403].includes(status)]).toEqual([path, who, true])
      }
    }
  })

  it('filters by address although it is stored encrypted, by outcome, by day and by words', async () => {
    const byIp = (await list('?ip=198.51.100.7')).body
    expect(byIp.totalDocs).toBeGreaterThanOrEqual(3)
    expect(byIp.docs.every(({ ip }: any) => ip === '198.51.100.7')).toBe(true)
    expect((await list('?ip=198.51.100.8')).body.totalDocs).toBe(0)
    expect((await list('?outcome=refused')).body.docs.every(({ outcome }: any) => outcome === 'refused')).toBe(true)
    expect((await list('?created_before=2020-01-01')).body).toMatchObject({ totalDocs: 0, docs: [] })
    expect((await list('?created_after=yesterday')).body.errors[0].code).toBe('MALFORMED_QUERY')
    expect((await list('?q=Test%20Client')).body.totalDocs).toBeGreaterThanOrEqual(1)
    expect((await list(`?q=${encodeURIComponent('تصدير')}`)).status).toBe(200)
    expect((await list(`?q=${encodeURIComponent("%_'\\")}`)).status).toBe(200)
  })

  it('goes on by a cursor without gaps', async () => {
    const all = (await list('?limit=100')).body.docs.map(({ id }: any) => id)
    const seen: number[] = []
    for (let cursor: number | null = 0; cursor !== null && seen.length < all.length; ) {
      const { body }: any = await list(`?limit=7${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...body.docs.map(({ id }: any) => id))
      cursor = body.nextCursor
    }
    expect(seen.slice(0, all.length)).toEqual(all)
  })

  it('has timelines of a person and of a transaction with its files', async () => {
    const mine = await office.create('editor2', { title: 'Timeline' })
    await office.ask('editor2', 'POST', `/transactions/${mine.id}/status`, { body: { status: 'submitted' } })
    const ofTransaction = (await office.ask('admin', 'GET', `/audit-logs/transaction/${mine.id}`)).body.docs
    expect(ofTransaction.map(({ action }: any) => action).toSorted()).toEqual(['statusChanged', 'transactionCreated'])
    expect(ofTransaction.find(({ action }: any) => action === 'statusChanged').changes[0]).toMatchObject({ fromText: 'Draft', toText: 'Submitted' })
    const ofUser = (await office.ask('admin', 'GET', `/audit-logs/user/${office.ids.editor2}`)).body.docs
    expect(ofUser.length).toBeGreaterThanOrEqual(2)
    expect(ofUser.every(({ actor, entity, entityId }: any) => actor.id === office.ids.editor2 || (entity === 'users' && entityId === String(office.ids.editor2)))).toBe(true)
    expect((await office.ask('admin', 'GET', '/audit-logs/transaction/999999')).status).toBe(404)
  })

  it('is exported as CSV, Excel and PDF, and that is in it', async () => {
    const csv = await office.ask('admin', 'GET', '/audit-logs/export?format=csv&action=userChanged&lang=ar')
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(csv.body.toString('utf8')).toContain('الإجراء')
    expect(csv.body.toString('utf8')).toContain('+966 555 0199')
    const xlsx = await office.ask('admin2', 'GET', '/audit-logs/export')
    expect(xlsx.body.subarray(0, 2).toString()).toBe('PK')
    expect(await excelProblems(xlsx.body)).toEqual([])
    const pdf = await office.ask('admin', 'GET', '/audit-logs/export?format=pdf&action=userChanged&lang=ar')
    expect([pdf.status, pdf.headers.get('content-type'), pdf.body.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
    const [printed, ...entries] = (await list('?action=auditExported')).body.docs
    expect([printed.actor.id, printed.after.format]).toEqual([office.ids.admin, 'pdf'])
    expect(entries.map(({ actor, after }: any) => [actor.id, after.format])).toEqual([[office.ids.admin2, 'xlsx'], [office.ids.admin, 'csv']])
    expect(entries[1].after.filters).toEqual({ action: 'userChanged' })
  })
})

it('whatever was written by every door above, the chain holds', async () => {
  await sealAll(office)
  expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 0 })
})
