import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../helpers/countStatements.ts'
import { openOffice, people, type Office } from '../../helpers/office.ts'
import { isGenuine, startReceiver } from '../../helpers/webhookReceiver.ts'

let office: Office
let receiver: Awaited<ReturnType<typeof startReceiver>>
let hook: { id: number; secret: string }

const subscribe = async (events: string[], more: Record<string, unknown> = {}) =>
  office.ask('admin', 'PATCH', `/webhooks/${hook.id}`, { body: { events, ...more } })

beforeAll(async () => {
  process.env['WEBHOOK_NETWORKS'] = '127.0.0.0/8'
  office = await openOffice()
  receiver = await startReceiver()
  const made = await office.ask('admin', 'POST', '/webhooks', { body: { key: 'accounts', address: receiver.address, events: ['statusChanged', 'assignmentChanged'] } })
  hook = made.body.doc
})
afterAll(async () => {
  await receiver?.close()
  await office?.close()
})
afterEach(async () => {
  await office.workOff()
  receiver.received.length = 0
  receiver.answer(() => ({ status: 204 }))
  await subscribe([], { active: true })
})

const submit = (id: number, body: Record<string, unknown> = {}) => office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted', ...body } })

describe('a webhook that asks for events', () => {
  it('is told of each with number, reference and status as they are then, people by their numbers, signed', async () => {
    await subscribe(['statusChanged', 'assignmentChanged'])
    const { id, reference } = await office.create('editor', { externalReference: 'DD-86791' })
    await submit(id)
    await office.ask('admin', 'POST', `/transactions/${id}/assign`, { body: { assignedTo: office.ids.editor2 } })
    await office.workOff()
    const told = receiver.received.toSorted((a, b) => a.json.transaction.rev - b.json.transaction.rev)
    expect(told.map(({ json }) => json)).toMatchObject([
      {
        event: 'statusChanged', webhook: 'accounts', at: expect.any(String), actor: { id: office.ids.editor, role: 'editor' },
        transaction: { id, reference, externalReference: 'DD-86791', status: 'submitted', stateKind: 'normal', rev: 2 },
        details: { from: 'draft', to: 'submitted' },
      },
      { event: 'assignmentChanged', actor: { id: office.ids.admin }, transaction: { id }, details: { from: null, to: office.ids.editor2 } },
    ])
    expect(JSON.stringify(told)).not.toMatch(/Editor/)
    for (const one of told) expect([isGenuine(hook.secret, one), one.json.id]).toEqual([true, one.headers['webhook-id']])
    const log = (await office.ask('admin', 'GET', `/webhooks/${hook.id}/deliveries`)).body.docs
    expect(log).toMatchObject([{ event: 'assignmentChanged', state: 'delivered', transaction: { id, reference } }, { event: 'statusChanged' }])
  })

  it('hears nothing of what it did not ask for, of what was undone, or while it is switched off', async () => {
    await subscribe(['transactionDeleted'])
    const { id } = await office.create()
    await submit(id)
    await subscribe(['statusChanged'])
    const req = await office.requestOf('editor')
    const { inTx } = await import('../../../src/platform/tx.ts')
    const { publish } = await import('../../../src/outbox/publish.ts')
    const undone = inTx(req, async () => {
      await publish(req, [{ type: 'completed', at: new Date().toISOString(), by: null, transactionId: id }])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await subscribe(['statusChanged'], { active: false })
    await office.ask('admin', 'POST', `/transactions/${id}/status`, { body: { status: 'under_review' } })
    await office.workOff()
    expect(receiver.received).toEqual([])
    expect(await office.sql(`select 1 from webhook_deliveries where event = any('{completed,transactionDeleted}') or transaction_id = $1`, [id])).toEqual([])
  })

  it.each(['signInFailed', 'signedIn', 'accessDenied', 'userChanged', 'settingsChanged', 'messageSent', 'anything'])(
    'cannot ask for %s, which is the audit trail’s or nobody’s',
    async (event) => {
      const answer = await office.ask('admin', 'PATCH', `/webhooks/${hook.id}`, { body: { events: ['statusChanged', event] }, locale: 'ar' })
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ data: { errors: [{ path: 'events', message: expect.stringContaining(event) }] } }] } })
    },
  )

  it('is told of a registration by the number of the account alone', async () => {
    await subscribe(['registrationWaiting'])
    const req = await office.requestOf('admin')
    const { inTx } = await import('../../../src/platform/tx.ts')
    const { planWebhooks } = await import('../../../src/webhooks/planWebhooks.ts')
    const at = new Date().toISOString()
    await inTx(req, () => planWebhooks(req, [{ type: 'registrationWaiting', at, by: null, userId: 5, applicant: 'Huda', applicantEmail: 'huda@example.com', company: 'Dar' }]))
    await office.workOff()
    expect(receiver.received.map(({ json }) => json)).toMatchObject([{ event: 'registrationWaiting', actor: null, transaction: null, details: { userId: 5 } }])
    expect(receiver.received[0]!.body).not.toMatch(/huda|Dar/i)
  })

  it('hears of an import once, not of its rows', async () => {
    await subscribe(['transactionCreated', 'assignmentChanged', 'importFinished'])
    const rows = Array.from({ length: 50 }, (_, nr) => `IMP-${nr},A client,Document Review,${people.editor.email}`)
    const form = new FormData()
    form.append('file', new Blob([['External Reference ID,Client Name,Transaction Type,Assigned To', ...rows].join('\r\n')]), 'rows.csv')
    const answer = await office.ask('admin', 'POST', '/transactions/bulk-import', { form })
    expect(answer.status).toBe(202)
    await office.workOff()
    expect(receiver.received.map(({ json }) => [json.event, json.details])).toMatchObject([['importFinished', { imported: 50 }]])
  })

  it('hears of many events of one change by three statements, and costs none where nobody asks', async () => {
    const { inTx } = await import('../../../src/platform/tx.ts')
    const { planWebhooks } = await import('../../../src/webhooks/planWebhooks.ts')
    const ids = [(await office.create()).id, (await office.create()).id]
    const req = await office.requestOf('admin')
    const events = Array.from({ length: 400 }, (_, nr) => ({ type: 'overdue' as const, at: new Date().toISOString(), by: null, transactionId: ids[nr % 2]!, dueDate: '2026-01-01' }))
    const plan = async () => {
      let statements: string[] = []
      await inTx(req, async () => {
        statements = await statementsOf(() => planWebhooks(req, events))
      })
      return statements.filter((text) => !text.includes('from webhooks w')).length
    }
    expect(await plan()).toBe(0)
    await subscribe(['overdue'])
    // The first one also learns what the queue is like.
    await plan()
    expect(await plan()).toBe(3)
    expect(await office.sql(`select count(*)::int as planned from webhook_deliveries where event = 'overdue'`)).toEqual([{ planned: 800 }])
    await office.sql(`delete from pgboss.job where name = 'webhooks.call'`)
  })
})

describe('where an event leads', () => {
  it('a redirect into the house is an answer, and is not followed', async () => {
    await subscribe(['statusChanged'])
    const inner: string[] = []
    receiver.answer(({ path }) => {
      inner.push(path)
      return { status: 307, headers: { location: receiver.address.replace('/hook', '/inner') } }
    })
    await submit((await office.create()).id)
    await office.workOff()
    expect(inner).toEqual(['/hook'])
  })

  it('a name that leads into the house by the time it is told is not called', async () => {
    await subscribe(['statusChanged'])
    // Taken when the name led elsewhere: what counts is where it leads when it is called.
    await office.sql(`update webhooks set address = replace(address, '127.0.0.1', 'localhost') where id = $1`, [hook.id])
    const { env } = await import('../../../src/platform/env.ts')
    const networks = env().WEBHOOK_NETWORKS
    env().WEBHOOK_NETWORKS = ['10.9.9.0/24']
    try {
      await submit((await office.create()).id)
      await office.workOff()
      expect(receiver.received).toEqual([])
      const [last] = (await office.ask('admin', 'GET', `/webhooks/${hook.id}/deliveries`)).body.docs
      expect(last).toMatchObject({ event: 'statusChanged', state: 'waiting', attempts: [{ problem: 'PRIVATE_ADDRESS' }] })
    } finally {
      env().WEBHOOK_NETWORKS = networks
      await office.sql(`update webhooks set address = replace(address, 'localhost', '127.0.0.1') where id = $1`, [hook.id])
    }
  })
})
