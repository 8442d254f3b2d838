import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardOf } from '../../../src/analytics/dashboard.ts'
import { performanceAnalyticsOf } from '../../../src/analytics/performanceAnalytics.ts'
import { transactionsAnalyticsOf } from '../../../src/analytics/transactionsAnalytics.ts'
import { usersAnalyticsOf } from '../../../src/analytics/usersAnalytics.ts'
import { callerOf } from '../../../src/platform/caller.ts'
import { onPayload } from '../../../src/platform/onPayload.ts'
import { inSnapshot } from '../../../src/platform/snapshot.ts'
import { addDays, officeDate } from '../../../src/shared/dates.ts'
import type { TransactionFilter } from '../../../src/transactions/filter.ts'
import type { Office, PersonKey } from '../../helpers/office.ts'
import { happeningsFrom } from './happenings.ts'
import { officeOfFigures, randomFrom } from './officeOfFigures.ts'

let office: Office
beforeAll(async () => {
  office = await officeOfFigures(300)
}, 120_000)
afterAll(() => office.close())

type Memory = { life: string; known: Map<string, { at: { text: string }; value: unknown }[]>; bytes: number }
const memoryOf = ({ payload }: PayloadRequest) => onPayload(payload, 'analytics.remembered', (): Memory => ({ life: '', known: new Map(), bytes: 0 }))

const range = { from: addDays(officeDate(new Date(), 'Asia/Riyadh'), -120), to: undefined }
const askers: readonly (readonly [PersonKey, TransactionFilter])[] = [
  ['admin', {}], ['admin', { priority: 'urgent' }], ['admin', { status: 'submitted,completed', department: '1' }], ['admin', { overdue: true }],
  ['admin', { assigned_to: 'none', begun_after: '2001-01-01' }], ['editor', {}], ['editor2', { stage: 'normal' }], ['client', {}],
]

/** Every figure there is, for somebody, without the moment and what is not of transactions. */
async function figuresFor(req: PayloadRequest, filter: TransactionFilter): Promise<unknown> {
  const caller = callerOf(req)!
  const asked = { range, filter }
  const { at: _, office: __, ...dashboard } = await dashboardOf(req, caller, asked, 'en')
  const staff = caller.role !== 'client'
  const rest = [
    await performanceAnalyticsOf(req, caller, asked, 'en'),
    await transactionsAnalyticsOf(req, caller, { ...asked, groupBy: staff ? 'assignee' : 'type' }, 'en'),
    await transactionsAnalyticsOf(req, caller, { ...asked, groupBy: 'status' }, 'en'),
    ...(staff ? [await usersAnalyticsOf(req, caller, asked)] : []),
  ].map(({ at: _at, ...figures }) => figures)
  return { dashboard, rest }
}

/** What is carried on, and what is read anew, in one snapshot; `carried` says how much was known from an earlier one. */
async function bothFor(person: PersonKey, filter: TransactionFilter): Promise<{ known: unknown; anew: unknown; carried: number }> {
  return inSnapshot(await office.requestOf(person), async (snapshot) => {
    const memory = memoryOf(snapshot)
    const before = new Map(memory.known)
    const known = await figuresFor(snapshot, filter)
    const carried = [...memory.known].filter(([name, all]) => before.has(name) && before.get(name) !== all).length
    const kept = new Map(memory.known)
    memory.known.clear()
    const anew = await figuresFor(snapshot, filter)
    memory.known.clear()
    for (const [name, all] of kept) memory.known.set(name, all)
    return { known, anew, carried }
  })
}

describe('figures that are carried on are those that would be counted', () => {
  it('for everybody, under filters, in every snapshot, while people write, the past is rewritten, and entries are folded', async () => {
    const happens = happeningsFrom(4711)
    const { below } = randomFrom(5)
    const work = { goesOn: true }
    const rewrite = [
      `update transaction_history set created_at = created_at - interval '3 hours' where transaction_id = $1`,
      'delete from transaction_history where id = (select max(id) from transaction_history where transaction_id = $1)',
      `update transactions set assigned_to_id = (select id from users where role = 'editor' order by id desc limit 1) where id = $1`,
      `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at, updated_at)
       select id, 'statusChanged', created_by_id, 'editor', 'submitted', 'under_review', false, '{"type":"statusChanged","transition":"step"}', now() - interval '20 days', now()
       from transactions where id = $1`,
      `update transactions set deleted_at = case when deleted_at is null then now() end where id = $1`,
    ]
    const writers = Promise.all([1, 2].map(async (writer) => {
      while (work.goesOn) {
        await happens(office)
        if (writer === 1 && below(4) === 0) await office.sql(rewrite[below(rewrite.length)]!, [1 + below(300)])
        if (writer === 2 && below(9) === 0) await office.sql('select fold_transaction_counts(1)')
      }
    }))
    let carried = 0
    try {
      for (let round = 0; round < 6; round += 1) {
        for (const [person, filter] of askers) {
          const both = await bothFor(person, filter)
          expect(both.known, `${person} ${JSON.stringify(filter)}`).toEqual(both.anew)
          carried += both.carried
        }
      }
    } finally {
      work.goesOn = false
      await writers
    }
    expect(carried).toBeGreaterThan(100)
  }, 300_000)

  it('what cannot be carried on is counted: after a recount, and when the ledger has forgotten', async () => {
    await bothFor('admin', {})
    await office.sql(`update transactions set priority = 'urgent' where id % 3 = 0`)
    await office.sql('select recount_transactions()')
    await office.sql(`update transactions set priority = 'low' where id % 5 = 0`)
    const recounted = await bothFor('admin', { priority: 'urgent' })
    expect(recounted.known).toEqual(recounted.anew)

    await office.sql(`update transactions set priority = 'urgent' where id % 7 = 0`)
    await office.sql('select fold_transaction_counts(1)')
    await office.sql(`update transaction_ledger_folded set folded_at = now() - interval '2 days'`)
    await office.sql('select fold_transaction_counts(1)')
    expect(await office.sql('select 1 from transaction_ledger_folded')).toEqual([])
    const forgotten = await bothFor('admin', { priority: 'urgent' })
    expect(forgotten.known).toEqual(forgotten.anew)
  }, 60_000)

  it('nothing is carried on by a ledger that another database server wrote: that of a copy brought back', async () => {
    await bothFor('admin', {})
    // Its entries bear numbers that this server has yet to come to.
    await office.sql(`insert into transaction_ledger_folded (id, state_kind, status, priority, n, xid)
      select id, state_kind, status, priority, 1, ((pg_current_xact_id()::text::numeric + 100000)::text)::xid8 from transactions where id <= 50`)
    await office.sql(`update transaction_ledger_begin set server = server + 1, xid = '3'`)
    const copied = await bothFor('admin', {})
    expect(copied.known).toEqual(copied.anew)
    await office.sql('select fold_transaction_counts(1000000)')
    expect(await office.sql('select 1 from transaction_ledger_folded')).toEqual([])
    await bothFor('admin', {})
    await office.sql(`update transactions set priority = 'high' where id = 4`)
    const begunAnew = await bothFor('admin', {})
    expect(begunAnew.known).toEqual(begunAnew.anew)
    expect(begunAnew.carried).toBeGreaterThan(0)
  }, 60_000)

  it('what is known of a database as it was before a restart or a restore is known no more', async () => {
    await bothFor('admin', {})
    const memory = memoryOf(await office.requestOf('admin'))
    for (const all of memory.known.values()) for (const known of all) known.value = Array.isArray(known.value) ? [] : {}
    memory.life = 'of another day'
    const restored = await bothFor('admin', {})
    expect(restored.known).toEqual(restored.anew)
  }, 60_000)

  it('a row that was changed past the ledger is no error: the figure is counted anew', async () => {
    await bothFor('admin', {})
    const [{ id }] = await office.sql<{ id: number }>(`select id from transactions where outcome is null and deleted_at is null order by id limit 1`) as [{ id: number }]
    await office.sql(`do $$ begin
      set local session_replication_role = replica;
      update transactions set state_kind = 'final', outcome = 'completed', begun_at = now() - interval '2 days', ended_at = now() - interval '1 hour' where id = ${id};
    end $$`)
    await office.sql('update transactions set deleted_at = now() where id = $1', [id])
    const past = await bothFor('admin', {})
    const { leadTime } = (past.known as any).dashboard
    expect(leadTime).toEqual((past.anew as any).dashboard.leadTime)
    await office.sql('select recount_transactions()')
  }, 60_000)

  it('an ordinary change leaves no note in the history of the past', async () => {
    await office.sql('delete from history_rewritten')
    const made = await office.create('editor', { externalReference: 'NOTE-1' })
    expect((await office.ask('editor', 'POST', `/transactions/${made.id}/status`, { body: { status: 'submitted' } })).status).toBe(200)
    expect(await office.sql('select 1 from history_rewritten')).toEqual([])
    await office.sql(`update transaction_history set created_at = created_at - interval '5 days' where transaction_id = $1`, [made.id])
    expect(await office.sql('select 1 from history_rewritten')).toHaveLength(1)
  })
})
