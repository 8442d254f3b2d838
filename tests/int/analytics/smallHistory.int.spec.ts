import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Analytics } from '../../../src/analytics/analyticsOf.ts'
import type { WorkflowDefinition } from '../../../src/workflows/definition.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { publishWorkflow } from '../../helpers/recordedDeclarations.ts'

let office: Office
let workflow: number
const versions: number[] = []

const label = (text: string) => ({ en: text, ar: text })
const states: WorkflowDefinition['states'] = [
  { key: 'draft', label: label('Draft'), kind: 'initial', colour: 'grey' },
  { key: 'review', label: label('Review'), kind: 'normal', colour: 'teal' },
  { key: 'issued', label: label('Issued'), kind: 'final', colour: 'green', outcome: 'completed' },
  { key: 'dropped', label: label('Dropped'), kind: 'final', colour: 'red', outcome: 'cancelled' },
]
const permit: WorkflowDefinition = {
  key: 'permit',
  name: label('Permit'),
  states,
  customFields: [],
  transitions: [
    { key: 'submit', from: ['draft', 'dropped'], to: 'review', label: label('Submit'), roles: ['editor', 'admin'] },
    { key: 'return', from: ['review'], to: 'draft', label: label('Return'), roles: ['admin'], rejects: true },
    { key: 'issue', from: ['review'], to: 'issued', label: label('Issue'), roles: ['admin'] },
    { key: 'drop', from: ['draft', 'review'], to: 'dropped', label: label('Drop'), roles: ['admin'] },
  ],
}

/** Moments of one week of the office: `day hour` of November 2026, in Riyadh (three hours ahead of UTC). 1 is a Sunday. */
const at = (moment: string) => {
  const [day = '1', hour = '0'] = moment.split(' ')
  return new Date(Date.UTC(2026, 10, Number(day), Number(hour) - 3)).toISOString()
}

type Step = [transition: string, from: string, to: string, moment: string, by: PersonKey | null]
type Made = { created: string; status: string; kind: string; steps: Step[]; assigned?: PersonKey; version?: number; deleted?: boolean; creator?: PersonKey }

/**
 *   A  created Sunday 8:00, submitted 12:00, returned Monday 10:00, submitted 11:00, issued Tuesday 11:00
 *   B  created Sunday 9:00, submitted 10:00, still in review
 *   C  imported (created on the 20th), submitted Wednesday 8:00, dropped Thursday 8:00
 *   D  never taken further than its draft of Tuesday 10:00
 *   E  moved to version 2 while in review, then issued there
 *   X  like A, but deleted; counts nowhere
 */
const made: Record<string, Made> = {
  A: {
    created: at('1 8'), status: 'issued', kind: 'final', assigned: 'editor',
    steps: [
      ['submit', 'draft', 'review', at('1 12'), 'editor'], ['return', 'review', 'draft', at('2 10'), 'admin'],
      ['submit', 'draft', 'review', at('2 11'), 'editor'], ['issue', 'review', 'issued', at('3 11'), 'admin'],
    ],
  },
  B: { created: at('1 9'), status: 'review', kind: 'normal', assigned: 'editor2', steps: [['submit', 'draft', 'review', at('1 10'), 'editor2']] },
  C: {
    created: at('20 9'), status: 'dropped', kind: 'final',
    steps: [['submit', 'draft', 'review', at('4 8'), null], ['drop', 'review', 'dropped', at('5 8'), 'admin2']],
  },
  D: { created: at('3 10'), status: 'draft', kind: 'initial', steps: [] },
  E: {
    created: at('3 8'), status: 'issued', kind: 'final', version: 2, assigned: 'editor',
    steps: [
      ['submit', 'draft', 'review', at('3 9'), 'editor'], ['', 'review', 'checking', at('3 13'), 'admin'],
      ['issue', 'checking', 'issued', at('4 13'), 'admin'],
    ],
  },
  X: { created: at('1 8'), status: 'issued', kind: 'final', deleted: true, steps: [['issue', 'review', 'issued', at('3 11'), 'admin']] },
}

beforeAll(async () => {
  office = await openOffice()
  const first = await publishWorkflow((text, values) => office.sql(text, values), permit)
  workflow = first.workflow
  const second: WorkflowDefinition = {
    ...permit,
    states: [...states, { key: 'checking', label: label('Checking'), kind: 'normal', colour: 'blue' }],
    transitions: permit.transitions.map((each) => (each.key === 'issue' ? { ...each, from: ['review', 'checking'] } : each)),
  }
  const [row] = await office.sql<{ id: number }>(
    `insert into workflow_versions (workflow_id, number, state, definition, published_at) values ($1, 2, 'published', $2, now()) returning id`,
    [workflow, JSON.stringify(second)],
  )
  versions.push(first.version, row!.id)
  for (const [name, each] of Object.entries(made)) await insert(name, each)
})
afterAll(() => office.close())

async function insert(name: string, { created, status, kind, steps, assigned, version = 1, deleted = false, creator = 'admin' }: Made) {
  const idOf = (person: PersonKey | null | undefined) => (person ? office.ids[person] : null)
  const [row] = await office.sql<{ id: number }>(
    `insert into transactions (external_reference, client_name, type_id, reference, status, state_kind, workflow_id, workflow_version_id,
       assigned_to_id, created_by_id, created_at, deleted_at)
     values ($1, 'A client', 1, $1, $2, $3::text::enum_transactions_state_kind, $4, $5, $6, $7, $8, case when $9 then now() end) returning id`,
    [`SMALL-${name}`, status, kind, workflow, versions[version - 1], idOf(assigned), idOf(creator), created, deleted],
  )
  // Written down in another order than it happened: time decides.
  for (const [transition, from, to, moment, by] of steps.toReversed()) {
    const event = transition === '' ? 'workflowMigrated' : 'statusChanged'
    const role = by === null ? null : by.startsWith('admin') ? 'admin' : 'editor'
    await office.sql(
      `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at)
       values ($1, $2, $3, $4, $5, $6, false, $7, $8)`,
      [row!.id, event, idOf(by), role, from, to, JSON.stringify({ type: event, transition: transition || undefined }), moment],
    )
  }
}

const ask = async (person: PersonKey, query = ''): Promise<Analytics> => {
  const answer = await office.ask(person, 'GET', `/workflows/${workflow}/analytics${query}`)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  return answer.body
}
const rows = async (person: PersonKey, figure: string, key = '') => {
  const answer = await office.ask(person, 'GET', `/workflows/${workflow}/analytics/transactions?${new URLSearchParams({ figure, key })}`)
  expect(answer.status).toBe(200)
  return answer.body.docs.map(({ reference, count, hours }: { reference: string; count: number; hours: number | null }) => [reference.slice(6), count, hours])
}
const keyed = <Part extends { key: string }, Value>(parts: readonly Part[], value: (part: Part) => Value) =>
  Object.fromEntries(parts.map((part) => [part.key, value(part)]))

describe('five transactions, every figure counted by hand', () => {
  it('how many there are, and where they stand', async () => {
    const { transactions, steps, versions: by, standing } = await ask('admin')
    expect(transactions).toEqual({ total: 5, open: 2, ended: 3, completed: 2, cancelled: 1, withSteps: 4 })
    // A 4, B 1, C 2, E 3: the move to another version changed the state.
    expect(steps).toBe(10)
    expect(by.map(({ number, transactions: count }) => [number, count])).toEqual([[2, 1], [1, 4]])
    expect(keyed(standing, ({ transactions: count }) => count)).toEqual({ draft: 1, review: 1, issued: 2, dropped: 1 })
  })

  it('time in state: ended stays only, and no first stay where nobody knows how long it was', async () => {
    const { states } = await ask('admin')
    // Draft: A 4 h and 1 h, B 1 h, E 1 h; C was imported, D is there still.
    // Review: A 22 h and 24 h, C 24 h, E 4 h; B is there still. Checking: E 24 h.
    expect(keyed(states, ({ elapsed: { n, total, mean, median, longest } }) => [n, total, mean, median, longest])).toEqual({
      draft: [4, 7, 1.75, 1, 4],
      review: [4, 74, 18.5, 23, 24],
      checking: [1, 24, 24, 24, 24],
      issued: [0, 0, null, null, null],
      dropped: [0, 0, null, null, null],
    })
    expect(keyed(states, ({ transactions }) => transactions)).toEqual({ draft: 3, review: 3, checking: 1, issued: 0, dropped: 0 })
    // Nine tenths of the way from the first to the last of 1, 1, 1, 4: 0.7 of the way from the third to the fourth.
    expect(states.find(({ key }) => key === 'draft')!.elapsed.p90).toBe(3.1)
    expect(states.find(({ key }) => key === 'review')!.histogram).toEqual([0, 0, 1, 1, 2, 0, 0, 0, 0, 0, 0])
  })

  it('working time: 08:00 to 17:00, Friday and Saturday free', async () => {
    const { states } = await ask('admin')
    // Draft: A 8-12 4 h, 10-11 1 h, B 1 h, E 1 h. Review: A Sunday 12 to Monday 10 = 5 + 2; Monday 11 to Tuesday 11 = 6 + 3;
    // C Wednesday 8 to Thursday 8 = 9; E 9-13 = 4. Checking: Tuesday 13 to Wednesday 13 = 4 + 5.
    expect(keyed(states, ({ working: { total } }) => total)).toEqual({ draft: 7, review: 29, checking: 9, issued: 0, dropped: 0 })
  })

  it('lead time: from creation, or from the first event of what was imported, to the last one', async () => {
    const { firstToLast, toCompletion } = (await ask('admin')).leadTime
    // A 51 h, B 1 h, C 24 h, E 29 h; completed are A and E.
    expect([firstToLast.n, firstToLast.total, firstToLast.mean, firstToLast.median, firstToLast.longest]).toEqual([4, 105, 26.25, 26.5, 51])
    expect([toCompletion.n, toCompletion.mean, toCompletion.longest]).toEqual([2, 40, 51])
    const { states } = await ask('admin')
    expect(states.reduce((sum, { elapsed }) => sum + elapsed.total, 0)).toBe(105)
  })

  it('throughput: the week begins on Sunday, and what lies in between is there', async () => {
    expect((await ask('admin', '?interval=week')).throughput.periods).toEqual([{ period: '2026-11-01', begun: 5, ended: 3 }])
    expect((await ask('admin')).throughput).toEqual({
      interval: 'month', earlier: { begun: 0, ended: 0 }, periods: [{ period: '2026-11-01', begun: 5, ended: 3 }],
    })
  })

  it('rejections: by transition, state, role and person, and of how many decisions', async () => {
    const { rejections } = await ask('admin')
    expect(rejections).toMatchObject({ count: 1, transactions: 1, rate: 0.2 })
    expect(rejections.byTransition).toEqual([{ key: 'return', label: 'Return', count: 1, transactions: 1 }])
    // Review was left three times by a step: by A twice, by C once; E left it by a move, B not at all.
    expect(rejections.byState).toEqual([{ key: 'review', label: 'Review', count: 1, transactions: 1, of: 3, rate: 0.333333 }])
    // Admins took A's return and issue, C's drop and E's issue.
    expect(rejections.byRole).toEqual([{ role: 'admin', label: 'Administrator', count: 1, transactions: 1, of: 4, rate: 0.25 }])
    expect(rejections.byPerson).toMatchObject([{ person: { id: office.ids.admin, name: 'Test Admin' }, count: 1, of: 3, rate: 0.333333 }])
  })

  it('rework: returns to a state it had been in, by who took the step', async () => {
    const { rework } = await ask('admin')
    // A came back to draft (by the admin), and to review (by the editor).
    expect(rework).toMatchObject({ count: 2, transactions: 1, rate: 0.2 })
    expect(keyed(rework.byState, ({ count }) => count)).toEqual({ draft: 1, review: 1 })
    expect(rework.byPerson.map(({ person, count }) => [person?.name, count]).toSorted()).toEqual([['Test Admin', 1], ['Test Editor', 1]])
  })

  it('from step to step, directly and between any two', async () => {
    const { passages, between } = await ask('admin', '?between=submit,issue')
    const pairs = Object.fromEntries(passages.map(({ from, to, time, overDay }) => [`${from.key} ${to.key}`, [time.n, time.total, overDay]]))
    // A: submit, 22 h, return, 1 h, submit, 24 h, issue. C: submit, 24 h, drop. E was moved in between.
    expect(pairs).toEqual({ 'submit return': [1, 22, 0], 'return submit': [1, 1, 0], 'submit issue': [1, 24, 0], 'submit drop': [1, 24, 0] })
    // From the last submit to the last issue: A 24 h, E 28 h, of which one over a day.
    expect([between!.time.n, between!.time.mean, between!.overDay]).toEqual([2, 26, 1])
  })

  it('variants: the sequences of transitions; a move is none of them', async () => {
    const { variants } = await ask('admin')
    expect(variants.distinct).toBe(4)
    expect(keyed(variants.top, ({ transactions }) => transactions)).toEqual({ 'submit.return.submit.issue': 1, submit: 1, 'submit.drop': 1, 'submit.issue': 1 })
  })

  it('current load: open work by state and person', async () => {
    const { load } = await ask('admin')
    expect([load.count, keyed(load.byState, ({ count }) => count)]).toEqual([2, { draft: 1, review: 1 }])
    expect(load.byPerson.map(({ person, count }) => [person?.name ?? null, count]).toSorted()).toEqual([[null, 1], ['Other Editor', 1]])
  })

  it('decisions by person, with how long the work had waited', async () => {
    const { decisions } = await ask('admin')
    const told = decisions.map(({ person, role, steps, rejections, waited }) => [person?.name ?? null, role, steps, rejections, waited.n, waited.total])
    // The move of E is nobody's decision. C's submission ended no stay that was known.
    expect(told).toEqual(
      expect.arrayContaining([
        ['Test Admin', 'admin', 3, 1, 3, 22 + 24 + 24], ['Test Editor', 'editor', 3, 0, 3, 4 + 1 + 1], ['Second Admin', 'admin', 1, 0, 1, 24],
        ['Other Editor', 'editor', 1, 0, 1, 1], [null, null, 1, 0, 0, 0],
      ]),
    )
    expect(told).toHaveLength(5)
  })

  it('rows behind figures, those that bring most first', async () => {
    expect(await rows('admin', 'state', 'review')).toEqual([['A', 2, 46], ['C', 1, 24], ['E', 1, 4]])
    expect(await rows('admin', 'rework')).toEqual([['A', 2, null]])
    expect(await rows('admin', 'rejections', 'return')).toEqual([['A', 1, null]])
    expect(await rows('admin', 'between', 'submit,issue')).toEqual([['E', 1, 28], ['A', 1, 24]])
    expect(await rows('admin', 'endedIn', '2026-11-01')).toEqual([['A', 1, 51], ['E', 1, 29], ['C', 1, 24]])
    expect(await rows('admin', 'variant', 'submit.drop')).toEqual([['C', 1, 24]])
    expect((await rows('admin', 'openOf', 'none')).map(([name]: [string]) => name)).toEqual(['D'])
    expect(await rows('admin', 'decisions', String(office.ids.admin))).toEqual([['A', 2, null], ['E', 1, null]])
  })
})

describe('filters', () => {
  it('by version, by when the work began, by the filters of lists', async () => {
    expect((await ask('admin', '?version=2')).transactions.total).toBe(1)
    // C began on the 4th although it was created on the 20th.
    expect((await ask('admin', '?begun_after=2026-11-03')).transactions.total).toBe(3)
    expect((await ask('admin', '?begun_after=2026-11-03&begun_before=2026-11-03')).transactions.total).toBe(2)
    expect((await ask('admin', '?created_after=2026-11-20')).transactions.total).toBe(1)
    expect((await ask('admin', `?assigned_to=${office.ids.editor}`)).transactions.total).toBe(2)
    expect((await ask('admin', '?assignedTo=none&stage=final')).transactions).toMatchObject({ total: 1, cancelled: 1 })
  })

  it('that cannot be are refused by name', async () => {
    for (const [query, status] of [['between=submit', 400], ['between=submit,vanish', 400], ['begun_after=2026-02-30', 400], ['version=9', 404], ['interval=day', 400]] as const) {
      expect([query, (await office.ask('admin', 'GET', `/workflows/${workflow}/analytics?${query}`)).status]).toEqual([query, status])
    }
    expect((await office.ask('admin', 'GET', '/workflows/999999/analytics')).status).toBe(404)
  })

  it('a filter that matches nothing gives figures of nothing', async () => {
    const { transactions, states, leadTime, throughput } = await ask('admin', '?tags=nowhere')
    expect([transactions.total, states, leadTime.firstToLast.mean, throughput.periods]).toEqual([0, [], null, []])
  })
})

describe('who sees what', () => {
  it('editors get figures over theirs alone', async () => {
    const { transactions, rejections, load } = await ask('editor')
    expect([transactions.total, rejections.count, load.count]).toEqual([2, 1, 0])
    expect((await rows('editor', 'all')).map(([name]: [string]) => name)).toEqual(['A', 'E'])
    expect((await ask('editor2')).transactions.total).toBe(1)
  })

  it('clients have no door, nor has who is not signed in', async () => {
    for (const path of ['', '/transactions', '/export']) {
      expect((await office.ask('client', 'GET', `/workflows/${workflow}/analytics${path}`)).status).toBe(403)
      expect((await office.ask(null, 'GET', `/workflows/${workflow}/analytics${path}`)).status).toBe(401)
    }
  })

  it('a change is counted at once', async () => {
    const [row] = await office.sql<{ id: number }>(`select id from transactions where reference = 'SMALL-D'`)
    const before = await ask('admin')
    expect((await office.ask('admin', 'POST', `/transactions/${row!.id}/status`, { body: { status: 'dropped' } })).status).toBe(200)
    const after = await ask('admin')
    expect([after.transactions.open, after.steps]).toEqual([before.transactions.open - 1, before.steps + 1])
  })
})

describe('as a file', () => {
  it('CSV of one table holds the same figures, in the asked language, and is in the audit trail', async () => {
    const answer = await office.ask('admin', 'GET', `/workflows/${workflow}/analytics/export?format=csv&table=rejections&lang=ar`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('permit-')
    expect(answer.body.toString('utf8')).toBe('\ufeffالانتقال,العدد,المعاملات\r\nReturn,1,1\r\n')
    const [entry] = await office.sql(`select action, entity_id from audit_logs where action = 'analyticsExported' order by id desc limit 1`)
    expect(entry).toEqual({ action: 'analyticsExported', entity_id: String(workflow) })
  })

  it('Excel has a sheet for every table', async () => {
    const answer = await office.ask('editor', 'GET', `/workflows/${workflow}/analytics/export`)
    const { default: exceljs } = await import('exceljs')
    const book = new exceljs.Workbook()
    await book.xlsx.load(answer.body)
    expect(book.worksheets.map(({ name }) => name)).toContain('Time in state')
    expect(book.getWorksheet('Summary')!.getCell('B2').value).toBe(2)
  })
})
