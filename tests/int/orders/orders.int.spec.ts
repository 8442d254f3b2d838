import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { startReceiver } from '../../helpers/webhookReceiver.ts'
import { move, publishWorkflow, workflowOf } from '../../helpers/workflowOf.ts'

let office: Office
let receiver: Awaited<ReturnType<typeof startReceiver>>
let engineering: number
let type: number

beforeAll(async () => {
  process.env['WEBHOOK_NETWORKS'] = '127.0.0.0/8'
  office = await openOffice()
  receiver = await startReceiver()
  engineering = Number((await office.sql<{ id: number }>(`select id from departments where key = 'engineering'`))[0]!.id)
  type = Number((await office.sql<{ id: number }>('select id from transaction_types order by id limit 1'))[0]!.id)
  await office.ask('admin', 'POST', '/webhooks', { body: { key: 'accounts', address: receiver.address } })
})
afterAll(async () => {
  await receiver?.close()
  await office?.close()
})

const create = async (workflow: string, more: Record<string, unknown> = {}, as: PersonKey = 'editor') =>
  Number((await office.create(as, { workflow, client: office.ids.client, department: engineering, type, ...more })).id)
const noticesOf = async (transaction: number, event: string) => {
  await office.workOff()
  const rows = await office.sql<{ who: number; data: any }>(
    'select recipient_id as who, data from notifications where transaction_id = $1 and event = $2 order by recipient_id', [transaction, event])
  const nameOf = new Map(Object.entries(office.ids).map(([name, id]) => [id, name]))
  return rows.map(({ who, data }) => ({ who: nameOf.get(who), data }))
}
const heard = async (transaction: number, event: string) => (await noticesOf(transaction, event)).map(({ who }) => who).toSorted()
const storedOf = async (id: number) => (await office.sql<any>('select * from transactions where id = $1', [id]))[0]

describe('publishing', () => {
  it('what effects point at must be there', async () => {
    const { id } = (await office.ask('admin', 'POST', '/workflows', { body: { key: 'told', nameEn: 'Told', nameAr: 'مبلغ' } })).body.doc
    const definition = workflowOf('told', { start: [{ kind: 'webhook', target: 'nobody' }], finish: [{ kind: 'createFollowUp', title: { en: 'x', ar: 'س' }, workflow: 'nowhere' }] })
    const { body } = await office.ask('admin', 'PUT', `/workflows/${id}/configure`, { body: { definition }, locale: 'ar' })
    expect(body.findings).toEqual([
      expect.objectContaining({ code: 'UNKNOWN_WEBHOOK', element: 'transition:start', severity: 'error', message: expect.stringMatching(/\p{Script=Arabic}/u) }),
      expect.objectContaining({ code: 'UNKNOWN_WORKFLOW', element: 'transition:finish', severity: 'error' }),
    ])
    expect((await office.ask('admin', 'POST', `/workflows/${id}/publish`, { body: {} })).status).toBe(409)
  })
})

describe('a message of a workflow', () => {
  beforeAll(async () => {
    await publishWorkflow(office, workflowOf('messages', {
      start: [{ kind: 'notify', to: ['client', 'assignee', 'creator', 'admins'], users: [office.ids.editor2, office.ids.client2], message: { en: 'Work has begun.', ar: 'بدأ العمل.' } }],
      finish: [{ kind: 'notify', to: ['submitter'], message: { en: 'All done.', ar: 'انتهى كل شيء.' }, reminder: true }],
    }))
  })

  it('is heard once by those it is for, in both languages, but by nobody who cannot read the transaction, nor by who did it', async () => {
    const id = await create('messages')
    await move(office, 'editor', id, 'working')
    const notices = await noticesOf(id, 'peopleNotified')
    // editor2 and client2 are named, and are strangers to it; editor took the step.
    expect(notices.map(({ who }) => who).toSorted()).toEqual(['admin', 'admin2', 'client'])
    expect(notices[0]!.data.message).toEqual({ en: 'Work has begun.', ar: 'بدأ العمل.' })
    const ofClient = notices.find(({ who }) => who === 'client')!
    expect(ofClient.data).toMatchObject({ to: [], users: [], approvers: [] })
    await office.sql(`update pgboss.job set state = 'created', completed_on = null where name = 'notifications.spread'`)
    expect(await heard(id, 'peopleNotified')).toEqual(['admin', 'admin2', 'client'])
  })

  it('reaches a named person who may read it, and the submitter', async () => {
    const id = await create('messages', { assignedTo: office.ids.editor2 })
    await move(office, 'editor2', id, 'working')
    await move(office, 'admin', id, 'done')
    expect(await heard(id, 'peopleNotified')).toEqual(['admin', 'admin2', 'client', 'editor', 'editor2'])
    const history = await office.ask('editor2', 'GET', `/transactions/${id}/history`, { locale: 'ar' })
    expect(JSON.stringify(history.body)).toContain('تذكير: انتهى كل شيء.')
    const seen = await office.ask('client', 'GET', `/transactions/${id}/history`)
    expect(JSON.stringify(seen.body)).not.toContain('All done')
  })

  it('is not heard by a client who may not look at transactions', async () => {
    const { decide } = await import('../../helpers/decide.ts')
    await decide(office, { clients: { mayView: false } })
    try {
      const id = await create('messages')
      await move(office, 'editor', id, 'working')
      expect(await heard(id, 'peopleNotified')).toEqual(['admin', 'admin2'])
    } finally {
      await decide(office, { clients: { mayView: true } })
    }
  })
})

describe('an approval', () => {
  it('is told to those who are asked, and to who stands in for them', async () => {
    const { ids } = office
    await publishWorkflow(office, workflowOf('asked', {
      start: [{ kind: 'notify', to: ['approvers'], message: { en: 'Please look soon.', ar: 'يرجى الاطلاع قريباً.' }, reminder: true }],
      approvals: [{
        key: 'look', label: { en: 'A look', ar: 'اطلاع' }, state: 'working', by: { users: [ids.admin, ids.admin2] }, need: 'any', approved: 'finish', rejected: 'cancel',
      }],
    }))
    const hour = 3_600_000
    await office.sql(
      `insert into delegations (from_id, to_id, starts_at, ends_at, reason) values ($1, $2, $3, $4, 'Away')`,
      [ids.admin2, ids.editor2, new Date(Date.now() - hour), new Date(Date.now() + hour)],
    )
    const id = await create('asked', { assignedTo: ids.editor2 })
    await move(office, 'editor', id, 'working')
    expect(await heard(id, 'approvalRequested')).toEqual(['admin', 'admin2', 'editor2'])
    expect(await heard(id, 'peopleNotified')).toEqual(['admin', 'admin2', 'editor2'])
    // Whoever is asked may read it, although it is in nobody's hands.
    const others = await create('asked')
    await move(office, 'editor', others, 'working')
    expect(await heard(others, 'approvalRequested')).toEqual(['admin', 'admin2', 'editor2'])
  })
})

describe('a webhook', () => {
  it('is told of the transaction as the change left it, people by their ids', async () => {
    receiver.received.length = 0
    await publishWorkflow(office, workflowOf('billed', { finish: [{ kind: 'webhook', target: 'accounts' }] }))
    const id = await create('billed', { title: 'Villa' })
    await move(office, 'editor', id, 'working', 'done')
    await office.workOff()
    expect(receiver.received.map(({ json }) => json)).toEqual([
      expect.objectContaining({
        event: 'workflow', webhook: 'accounts', actor: { id: office.ids.editor, role: 'editor' },
        workflow: { key: 'billed', version: expect.any(Number) },
        state: { key: 'done', label: { en: 'Done', ar: 'منتهية' }, kind: 'final' },
        transaction: expect.objectContaining({ id, status: 'done', title: 'Villa', client: office.ids.client, rev: 3, completedAt: expect.any(String) }),
      }),
    ])
    expect(JSON.stringify(receiver.received)).not.toContain('A client')
    const log = await office.sql('select event, transaction_id, state from webhook_deliveries where transaction_id = $1', [id])
    expect(log).toEqual([{ event: 'workflow', transaction_id: id, state: 'delivered' }])
  })
})

describe('a follow-up', () => {
  const followUpsOf = (id: number) =>
    office.sql<any>(`select t.* from transactions t join transaction_history h on (h.data->>'followUpId')::int = t.id where h.transaction_id = $1 order by t.id`, [id])

  it('is a transaction of its own for the same client, with a number without a gap, on the workflow named', async () => {
    await publishWorkflow(office, workflowOf('invoice', { rules: [{
      key: 'urgent', label: { en: 'Urgent', ar: 'عاجل' }, on: ['transactionCreated'], effects: [{ kind: 'raisePriority' }],
    }] }))
    await publishWorkflow(office, workflowOf('delivered', {
      finish: [{ kind: 'createFollowUp', title: { en: 'Send the invoice', ar: 'إرسال الفاتورة' }, workflow: 'invoice', dueInDays: 14 }],
    }))
    const id = await create('delivered', { projectId: 'P-7', customFields: null })
    const [before] = await office.sql<any>('select max(reference) as last from transactions')
    await move(office, 'editor', id, 'working', 'done')
    const [origin, [made]] = [await storedOf(id), await followUpsOf(id)]
    const workflow = (await office.sql<any>(`select id, published_version_id as version from workflows where key = 'invoice'`))[0]
    expect(made).toMatchObject({
      title: 'Send the invoice', client_id: office.ids.client, client_name: 'A client', type_id: type, department_id: engineering, project_id: 'P-7',
      external_reference: origin.external_reference, status: 'draft', workflow_id: workflow.id, workflow_version_id: workflow.version,
      assigned_to_id: null, created_by_id: office.ids.editor, copied_from_id: null, priority: 'high',
    })
    const due = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    expect(Math.abs(Date.parse(due) - Date.parse(made.due_date.toISOString().slice(0, 10)))).toBeLessThanOrEqual(86_400_000)
    expect(made.due_date.toISOString()).toContain('T12:00:00.000Z')
    const numberOf = (reference: string) => Number(reference.split('-').at(-1))
    expect(numberOf(made.reference)).toBe(numberOf(before.last) + 1)
    const told = await office.ask('editor', 'GET', `/transactions/${id}/history`)
    expect(JSON.stringify(told.body)).toContain(`Follow-up created: ${made.reference}`)
    const ownStory = await office.ask('editor', 'GET', `/transactions/${made.id}/history`)
    expect(JSON.stringify(ownStory.body)).toContain(`Transaction ${made.reference} created to follow up ${origin.reference}`)
    const audit = await office.sql<any>(`select action, after from audit_logs where entity = 'transactions' and entity_id::int = $1 order by id`, [made.id])
    expect(audit[0]).toMatchObject({ action: 'transactionCreated', after: { source: 'followUp', originalReference: origin.reference } })
    await office.workOff()
  })

  it('is named in the office’s own language, and made even of a type that is out of use', async () => {
    const { decide } = await import('../../helpers/decide.ts')
    await decide(office, { office: { defaultLanguage: 'ar' } })
    await office.sql('update transaction_types set active = false where id = $1', [type])
    try {
      await office.sql('update transaction_types set active = true where id = $1', [type])
      const id = await create('delivered')
      await office.sql('update transaction_types set active = false where id = $1', [type])
      await move(office, 'editor', id, 'working', 'done')
      expect(await followUpsOf(id)).toMatchObject([{ title: 'إرسال الفاتورة' }])
    } finally {
      await office.sql('update transaction_types set active = true where id = $1', [type])
      await decide(office, { office: { defaultLanguage: 'en' } })
    }
  })

  it('asked for twice at once, it is made once', async () => {
    const id = await create('delivered')
    await move(office, 'editor', id, 'working')
    const finish = () => office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'done' }, headers: { 'idempotency-key': 'finish-once' } })
    const answers = await Promise.all([finish(), finish()])
    expect(answers.map(({ status }) => status)).toContain(200)
    expect(await followUpsOf(id)).toHaveLength(1)
  })

  it('on a workflow that has no published version any more, the change is refused and nothing of it is left', async () => {
    await office.ask('admin', 'POST', '/workflows', { body: { key: 'unready', nameEn: 'Unready', nameAr: 'غير جاهز' } })
    await publishWorkflow(office, workflowOf('hopeful', {
      finish: [{ kind: 'notify', to: ['admins'], message: { en: 'Done', ar: 'تم' } }, { kind: 'createFollowUp', title: { en: 'More', ar: 'المزيد' }, workflow: 'unready' }],
    }))
    const id = await create('hopeful')
    await move(office, 'editor', id, 'working')
    const refused = await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'done' }, locale: 'ar' })
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'FOLLOW_UP_WITHOUT_WORKFLOW'])
    expect(refused.body.errors[0].message).toMatch(/\p{Script=Arabic}.*unready/u)
    expect(await storedOf(id)).toMatchObject({ status: 'working' })
    expect(await heard(id, 'peopleNotified')).toEqual([])
  })

  it('that orders itself again and again is refused, and no number is lost', async () => {
    await publishWorkflow(office, workflowOf('circle', {
      rules: [{ key: 'again', label: { en: 'Again', ar: 'مرة أخرى' }, on: ['transactionCreated'], effects: [{ kind: 'createFollowUp', title: { en: 'Again', ar: 'مرة أخرى' } }] }],
    }))
    const count = async () => Number((await office.sql<any>('select count(*) as n from transactions'))[0].n)
    const before = await count()
    const refused = await office.ask('editor', 'POST', '/transactions', { body: { externalReference: 'C-1', clientName: 'A client', type, workflow: 'circle' } })
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'FOLLOW_UPS_WITHOUT_END'])
    expect(await count()).toBe(before)
    const [{ last }] = await office.sql<any>('select max(reference) as last from transactions')
    const next = await office.create('editor', { workflow: 'delivered' })
    expect(Number(next.reference.split('-').at(-1))).toBe(Number(last.split('-').at(-1)) + 1)
  })

  it('made by the system is nobody’s', async () => {
    const { createFollowUp } = await import('../../../src/transactions/orders/createFollowUp.ts')
    const { definitionOf } = await import('../../../src/transactions/definitions.ts')
    const { loadAsOffice } = await import('../../../src/transactions/store.ts')
    const { tell } = await import('../../../src/transactions/act.ts')
    const { inTx } = await import('../../../src/platform/tx.ts')
    const { createLocalReq } = await import('payload')
    const id = await create('delivered')
    const req = await createLocalReq({}, office.payload)
    await inTx(req, async () => {
      const transaction = await loadAsOffice(req, id)
      const definition = await definitionOf(req, transaction.workflowVersion)
      const of = { definition, transaction, actor: null, at: new Date().toISOString(), depth: 0, tell: tell.bind(null, req) }
      await createFollowUp(req, { kind: 'createFollowUp', title: { en: 'Later', ar: 'لاحقاً' }, workflow: null, dueInDays: null }, of)
    })
    expect(await followUpsOf(id)).toMatchObject([{ created_by_id: null, due_date: null, workflow_id: (await storedOf(id)).workflow_id }])
  })
})
