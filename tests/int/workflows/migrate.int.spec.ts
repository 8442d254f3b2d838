import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import type { WorkflowDefinition } from '../../../src/workflows/definition.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'

/** `under_review` is called `checking`, and there is a field. */
const renamed = (key: string) => (key === 'under_review' ? 'checking' : key)
const second: WorkflowDefinition = {
  ...defaultLifecycle,
  states: defaultLifecycle.states.map((state) => ({ ...state, key: renamed(state.key) })),
  transitions: defaultLifecycle.transitions.map((transition) => ({ ...transition, from: transition.from.map(renamed), to: renamed(transition.to) })),
  customFields: [{ key: 'area', label: { en: 'Area', ar: 'المساحة' }, type: 'number' }],
}

let office: Office
let workflow: number
const made: Record<string, number> = {}
const ask = (method: string, path: string, body?: unknown, locale: 'en' | 'ar' = 'en') =>
  office.ask('admin', method, `/workflows/${workflow}${path}`, { locale, ...(body === undefined ? {} : { body }) })
const move = async (id: number, ...states: string[]) => {
  for (const status of states) {
    const answer = await office.ask('admin', 'POST', `/transactions/${id}/status`, { body: { status, comment: 'So it is' } })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
}
const publish = async (definition: WorkflowDefinition) => {
  await ask('PUT', '/configure', { definition })
  expect((await ask('POST', '/publish', {})).status).toBe(200)
}
const stored = async (id: number) =>
  (await office.sql<any>(
    `select t.status, t.rev::int, t.custom_fields as fields, v.number::int as version from transactions t
     join workflow_versions v on v.id = t.workflow_version_id where t.id = $1`, [id]))[0]

beforeAll(async () => {
  office = await openOffice()
  workflow = (await office.sql<{ id: number }>(`select id from workflows where key = 'default'`))[0]!.id
  for (const name of ['draft', 'review', 'cancelled', 'deleted']) made[name] = Number((await office.create('editor')).id)
  await move(made['review']!, 'submitted', 'under_review')
  await move(made['cancelled']!, 'cancelled')
  await office.ask('admin', 'DELETE', `/transactions/${made['deleted']}?reason=Entered%20twice`)
})
afterAll(() => office.close())

describe('trying a definition on recorded work', () => {
  const changes = () => office.sql('select (select count(*) from transaction_history) as h, (select count(*) from audit_logs) as a, (select max(rev) from transactions) as r')

  it('gives back exactly what was recorded under the version it was done on', async () => {
    const before = await changes()
    const { status, body } = await ask('POST', '/simulate', {})
    expect(status).toBe(200)
    expect(body).toMatchObject({ transactions: 3, steps: 3, accepted: 3, refused: { count: 0 }, landedElsewhere: { count: 0 } })
    expect(await changes()).toEqual(before)
  })

  it('counts what would be refused and where it would have led, with a draft that nobody could publish', async () => {
    const stricter = {
      ...defaultLifecycle,
      transitions: defaultLifecycle.transitions.map((transition) => (transition.key === 'start_review' ? { ...transition, requires: { attachment: true } } : transition)),
      slas: [{ key: 'answer', label: { en: 'Answer', ar: 'الرد' }, during: ['submitted'], minutes: 60 }],
    }
    const { body } = await ask('POST', '/simulate', { definition: stricter }, 'ar')
    expect(body).toMatchObject({
      accepted: 2, refusedBy: { ATTACHMENT_REQUIRED: 1 },
      landedElsewhere: { count: 1, examples: [{ id: made['review'], recorded: 'under_review', simulated: 'submitted' }] },
      slas: { answer: { met: 1, breached: 0 } },
    })
    expect(body.refused.examples[0]).toMatchObject({ id: made['review'], code: 'ATTACHMENT_REQUIRED', message: expect.stringMatching(/\p{Script=Arabic}/u) })
    const broken = await ask('POST', '/simulate', { definition: { key: 'default' } })
    expect([broken.status, broken.body.errors[0].code]).toEqual([409, 'WORKFLOW_INVALID'])
    expect((await ask('POST', '/simulate', { limit: 1 })).body.transactions).toBe(1)
    expect((await ask('POST', '/simulate', { limit: 1_000_000 })).status).toBe(400)
  })
})

describe('moving running transactions to a newer version', () => {
  let fingerprint: string

  it('shows where each would land, and what cannot be mapped; for a draft as well', async () => {
    await ask('PUT', '/configure', { definition: second })
    expect((await ask('GET', '/plan?version=2')).body.plans).toMatchObject([{ from: 1, to: 2, running: 2 }])
    expect((await ask('POST', '/migrate', { from: 1, to: 2 })).body.errors[0].code).toBe('VERSION_NOT_PUBLISHED')
    await publish(second)
    const { body } = await ask('GET', '/plan', undefined, 'ar')
    expect(body.plans).toMatchObject([
      {
        from: 1, to: 2, running: 2, moved: 1, counts: { draft: { draft: 1 } },
        unmapped: [{ code: 'NO_SUCH_STATE', from: 'under_review', count: 1, examples: [{ id: made['review'] }], reason: expect.stringMatching(/\p{Script=Arabic}/u) }],
      },
    ])
    const mapped = (await ask('GET', '/plan?version=2&from=1&mapping[under_review]=checking')).body.plans[0]
    expect(mapped).toMatchObject({ moved: 2, unmapped: [], counts: { under_review: { checking: 1 } } })
    expect(mapped.fingerprint).not.toBe(body.plans[0].fingerprint)
    fingerprint = mapped.fingerprint
  })

  const mapping = { under_review: 'checking' }

  it('only plans unless told otherwise', async () => {
    const { body } = await ask('POST', '/migrate', { from: 1, to: 2, mapping })
    expect(body).toMatchObject({ done: false, plan: { fingerprint, moved: 2 } })
    expect((await stored(made['draft']!)).version).toBe(1)
  })

  it('refuses when a transaction has changed since, with the new plan, and moves none', async () => {
    await office.ask('admin', 'PATCH', `/transactions/${made['draft']}`, { body: { title: 'Changed meanwhile' } })
    const { status, body } = await ask('POST', '/migrate', { from: 1, to: 2, mapping, fingerprint, dryRun: false })
    expect([status, body.errors[0].code]).toEqual([409, 'PLAN_OUTDATED'])
    expect((await stored(made['review']!)).version).toBe(1)
    fingerprint = body.errors[0].data.plan.fingerprint
    const without = await ask('POST', '/migrate', { from: 1, to: 2, mapping, dryRun: false })
    expect(without.body.errors[0].code).toBe('PLAN_OUTDATED')
  })

  it('waits for a change that is under way, and then refuses', async () => {
    const other = new Client({ connectionString: office.databaseUrl })
    await other.connect()
    try {
      await other.query('begin')
      await other.query('update transactions set rev = rev + 1 where id = $1', [made['draft']])
      const moving = ask('POST', '/migrate', { from: 1, to: 2, mapping, fingerprint, dryRun: false })
      await expect.poll(() => office.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`), { timeout: 20_000 }).toHaveLength(1)
      await other.query('commit')
      const { status, body } = await moving
      expect([status, body.errors?.[0].code]).toEqual([409, 'PLAN_OUTDATED'])
      fingerprint = body.errors[0].data.plan.fingerprint
    } finally {
      await other.end()
    }
  })

  it('does what the plan said, once of two at the same moment; what has ended or is deleted stays', async () => {
    const before = await stored(made['review']!)
    const body = { from: 1, to: 2, mapping, fingerprint, dryRun: false }
    const both = await Promise.all([ask('POST', '/migrate', body), ask('POST', '/migrate', body)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await stored(made['review']!)).toEqual({ ...before, status: 'checking', version: 2, rev: before.rev + 1 })
    expect(await stored(made['draft']!)).toMatchObject({ status: 'draft', version: 2 })
    expect([await stored(made['cancelled']!), await stored(made['deleted']!)]).toMatchObject([{ version: 1 }, { version: 1 }])
  })

  it('leaves a line on the timeline and in the audit trail, and the work goes on by the newer version', async () => {
    const history = await office.ask('admin', 'GET', `/transactions/${made['review']}/history`)
    expect(history.body.docs[0]).toMatchObject({ event: 'workflowMigrated', from: 'under_review', to: 'checking', internal: true, actor: { id: office.ids.admin } })
    const entries = await office.sql(`select before, after, actor_id from audit_logs where action = 'workflowMigrated' and entity_id = $1`, [String(made['review'])])
    expect(entries).toEqual([{ before: { status: 'under_review', version: 1 }, after: { status: 'checking', version: 2 }, actor_id: office.ids.admin }])
    const { body } = await office.ask('admin', 'GET', `/transactions/${made['review']}/transitions`)
    expect(body.status.key).toBe('checking')
    await move(made['review']!, 'submitted')
  })

  it('takes away values that the newer version has no field for, and keeps them in the trail', async () => {
    const filled = await office.ask('admin', 'PATCH', `/transactions/${made['draft']}`, { body: { customFields: { area: 450 } } })
    expect(filled.status).toBe(200)
    await publish({ ...second, customFields: [] })
    const [plan] = (await ask('GET', '/plan?from=2')).body.plans
    expect(plan.notes).toMatchObject([{ code: 'FIELDS_LOST', count: 1, examples: [{ id: made['draft'], note: { fields: ['area'] } }] }])
    expect((await ask('POST', '/migrate', { from: 2, to: 3, fingerprint: plan.fingerprint, dryRun: false })).status).toBe(200)
    expect(await stored(made['draft']!)).toMatchObject({ version: 3, fields: {} })
    const [entry] = await office.sql<{ before: object }>(`select before from audit_logs where action = 'workflowMigrated' and entity_id = $1 order by id desc limit 1`, [String(made['draft'])])
    expect(entry!.before).toMatchObject({ area: 450 })
    const edited = await office.ask('admin', 'PATCH', `/transactions/${made['draft']}`, { body: { title: 'Goes on' } })
    expect(edited.status).toBe(200)
  })
})
