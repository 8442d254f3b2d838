import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foldCountsHandler } from '../../../src/analytics/handlers/foldCounts.ts'
import { carriedOn } from '../../../src/analytics/ledger/carriedOn.ts'
import type { Source } from '../../../src/analytics/ledger/source.ts'
import { joinSql } from '../../../src/platform/idsQuery.ts'
import { inSnapshot } from '../../../src/platform/snapshot.ts'
import { sqlOf } from '../../../src/platform/tx.ts'
import type { Office } from '../../helpers/office.ts'
import { officeOfFigures } from './officeOfFigures.ts'

let office: Office
beforeAll(async () => {
  office = await officeOfFigures(60)
}, 120_000)
afterAll(() => office.close())
beforeEach(async () => {
  await office.sql('select recount_transactions()')
  // Nothing is carried on from before that; and a snapshot is before it while anybody on this server, in whatever database,
  // still writes what they began earlier.
  const isPast = 'select pg_snapshot_xmin(pg_current_snapshot()) >= xid as past from transaction_ledger_begin'
  while (!(await office.sql<{ past: boolean }>(isPast))[0]!.past) await pause(20)
}, 120_000)

const told = `id, status, state_kind, workflow_id, workflow_version_id, type_id, category_id, priority, department_id, client_id, assigned_to_id,
  created_by_id, due_date, created_at, begun_at, ended_at, outcome, timeliness, lead_hours, rework_steps, deleted_at`

/** As if rows had been changed to and fro: `pairs` times taken off and added again. */
const toAndFro = (pairs: number) =>
  office.sql(`insert into transaction_ledger (${told}, n) select ${told}, n from (select * from transactions order by id limit 1) one, generate_series(1, $1::int), (values (1), (-1)) sign (n)`, [pairs])

describe('what changed since is added, until counting the rows is the shorter way', () => {
  it.each([['of everybody', true, 50_000], ['of a part', false, 20_000]])('%s', async (_whose, whole, far) => {
    /** Counts the rows, and says what it was read from. */
    const ask = async () =>
      inSnapshot(await office.requestOf('admin'), async (req) => {
        const from: ('rows' | 'entries')[] = []
        const condition = { text: '"transactions"."deleted_at" is null', values: [] }
        const read = async ({ since, table, count }: Source): Promise<number> => {
          from.push(since ? 'entries' : 'rows')
          const { text, values } = joinSql`select ${count()} as count from ${table} where ${condition}`
          return (await sqlOf(req)<{ count: number }>(text, values))[0]!.count
        }
        const count = await carriedOn(req, { filter: {}, condition, whole }, ['how many', far], { read, add: (known, since) => known + since })
        return { count, from }
      })
    const [{ count } = { count: 0 }] = await office.sql<{ count: number }>('select count(*)::int as count from transactions where deleted_at is null')
    expect(await ask()).toEqual({ count, from: ['rows'] })
    await toAndFro(far / 2)
    expect(await ask()).toEqual({ count, from: ['entries'] })
    // It is now known at the later moment: nothing lies in between.
    await toAndFro(far / 2)
    expect(await ask()).toEqual({ count, from: ['entries'] })
    await toAndFro(far / 2 + 1)
    expect(await ask()).toEqual({ count, from: ['rows'] })
    await toAndFro(1)
    expect(await ask()).toEqual({ count, from: ['entries'] })
  }, 120_000)
})

describe('many entries are folded in portions', () => {
  const counts = () => office.sql('select cube, status, priority, department, client, assignee, due, sum(n)::int as n from transaction_counts_now group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0 order by 1, 2, 3, 4, 5, 6, 7')
  const waiting = async () => (await office.sql<{ count: number }>('select count(*)::int as count from transaction_ledger'))[0]!.count
  const aside = async () => (await office.sql<{ count: number }>('select count(*)::int as count from transaction_ledger_folded'))[0]!.count
  const many = 61_000

  /** Entries that change the counts: each row is added once more often than it is taken off. */
  const gained = () =>
    office.sql(`insert into transaction_ledger (${told}, n) select ${told}, case when nr % 2 = 0 then 1 else -1 end from transactions, generate_series(0, $1::int) nr order by nr`, [2 * Math.ceil(many / 120)])

  it('of 50,000, so that none takes longer than a statement may; figures are the same after each', async () => {
    await gained()
    const all = await waiting()
    expect(all).toBeGreaterThan(many)
    const before = await counts()
    expect(await office.sql('select fold_transaction_counts(1) as entries')).toEqual([{ entries: all }])
    expect([await waiting(), await aside()]).toEqual([all - 50_000, 50_000])
    expect(await counts()).toEqual(before)
    // Too few to be worth it.
    expect(await office.sql('select fold_transaction_counts($1) as entries', [all])).toEqual([{ entries: all - 50_000 }])
    expect(await waiting()).toBe(all - 50_000)
    expect(await office.sql('select fold_transaction_counts(1) as entries')).toEqual([{ entries: all - 50_000 }])
    expect([await waiting(), await aside()]).toEqual([0, all])
    expect(await counts()).toEqual(before)
  }, 120_000)

  it('by one turn of the job until few are left', async () => {
    await gained()
    await gained()
    const all = await waiting()
    const before = await counts()
    await foldCountsHandler({ payload: office.payload, data: { occurrence: 'now' }, jobId: 'one', signal: new AbortController().signal, lastTry: false })
    expect([await waiting(), await aside()]).toEqual([0, all])
    expect(await counts()).toEqual(before)
  }, 120_000)
})
