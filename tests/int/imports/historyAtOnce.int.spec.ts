import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killWaitingWorker } from '../../helpers/killWaitingWorker.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { eventsOf, importHistory, publishTemplate, replayedBefore, takeIn, uploadHistory } from './histories.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await publishTemplate(office, 'declarations')
})
afterAll(async () => {
  await office.close()
})

const runner = fileURLToPath(new URL('./runOneImport.ts', import.meta.url))
const submitted = 'Declaration SUBMITTED by EMPLOYEE'
const approved = 'Declaration FINAL_APPROVED by SUPERVISOR'
const namesOf = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`)
const fileOf = (names: readonly string[]) =>
  eventsOf(...names.flatMap((name) => [`${name},2018-01-01 08:00,${submitted},EMPLOYEE`, `${name},2018-01-02 08:00,${approved},SUPERVISOR`]))

/** How often each event stands in the timelines and in the trail of these transactions. */
async function traces(prefix: string) {
  const [row] = await office.sql(
    `select count(*) filter (where h.event = 'statusChanged')::int as changes, count(*) filter (where h.event = 'workflowMigrated')::int as moves,
       (select count(*)::int from audit_logs a join transactions t on t.id::text = a.entity_id and a.entity = 'transactions'
        where t.external_reference like $1 || '-%' and a.action = 'historyImported') as audited
     from transaction_history h join transactions t on t.id = h.transaction_id where t.external_reference like $1 || '-%'`,
    [prefix],
  )
  return row
}

async function uploaded(file: string, options = {}): Promise<number> {
  const answer = await uploadHistory(office, 'admin', file, options)
  expect(answer.status).toBe(202)
  return answer.body.doc.id
}

const record = async (id: number) => (await office.ask('admin', 'GET', `/imports/${id}`)).body

describe('a worker that is killed', () => {
  it('in the middle of writing leaves nothing; the next one writes everything, once', async () => {
    const names = namesOf('KILL', 400)
    await takeIn(office, names)
    const id = await uploaded(fileOf(names))
    // The worker has written records and timelines, and waits to write the trail.
    await killWaitingWorker(office.databaseUrl, 'audit_logs', [runner, String(id)])
    expect(await traces('KILL')).toEqual({ changes: 0, moves: 0, audited: 0 })
    expect(await record(id)).toMatchObject({ status: 'running', imported: 0 })
    await office.workOff()
    expect(await record(id)).toMatchObject({ status: 'completed', totalRows: 800, imported: 800, updated: 400, failed: 0 })
    expect(await traces('KILL')).toEqual({ changes: 800, moves: 400, audited: 800 })
  })

  it('and thought dead while it still lives writes nothing a second time', async () => {
    const names = namesOf('TWICE', 50)
    await takeIn(office, names)
    const id = await uploaded(fileOf(names))
    const { runImport } = await import('../../../src/imports/runImport.ts')
    const { signal } = new AbortController()
    await Promise.allSettled([1, 2, 3].map(() => runImport(office.payload, id, signal)))
    await runImport(office.payload, id, signal)
    await office.workOff()
    expect(await record(id)).toMatchObject({ status: 'completed', imported: 100 })
    expect(await traces('TWICE')).toEqual({ changes: 100, moves: 50, audited: 100 })
  })
})

describe('two at once', () => {
  it('imports of the same events over the same transactions: one writes them, the other is refused', async () => {
    const names = namesOf('BOTH', 100)
    await takeIn(office, names)
    const ids = [await uploaded(fileOf(names)), await uploaded(fileOf(names.toReversed()))]
    const { runImport } = await import('../../../src/imports/runImport.ts')
    await Promise.all(ids.map((id) => runImport(office.payload, id, new AbortController().signal)))
    await office.workOff()
    const records = await Promise.all(ids.map(record))
    expect(records.map(({ status, imported }) => [status, imported]).toSorted()).toEqual([['completed', 200], ['failed', 0]])
    expect(records.find(({ status }) => status === 'failed').errors[0]).toMatchObject({ code: 'ALREADY_RECORDED' })
    expect(await traces('BOTH')).toEqual({ changes: 200, moves: 100, audited: 200 })
  })

  it('a person who works on one meanwhile: what was replayed before is replayed again', async () => {
    const names = namesOf('MEAN', 3)
    await takeIn(office, names)
    const id = await uploaded(fileOf(names), { mode: 'skip_invalid' })
    const { settle } = await replayedBefore(office, id)
    const [row] = await office.sql('select id from transactions where external_reference = $1', [names[1]])
    expect((await office.ask('admin', 'POST', `/transactions/${row!.id}/status`, { body: { status: 'submitted' } })).status).toBe(200)
    await settle()
    expect(await record(id)).toMatchObject({ status: 'completed', imported: 4, failed: 2, errors: [{ code: 'ON_ANOTHER_WORKFLOW' }, { code: 'ON_ANOTHER_WORKFLOW' }] })
  })
})

describe('undo', () => {
  const undo = (id: number, as: 'admin' | 'editor' | 'client' | null = 'admin') => office.ask(as, 'POST', `/imports/${id}/undo`)
  const stored = (name: string) =>
    office.sql(
      `select status, state_kind, status_changed_at, completed_at, submitted_by_id, workflow_id, workflow_version_id, rev::int as rev
       from transactions where external_reference = $1`,
      [name],
    )

  it('makes the transactions what they were, and takes the lines off their timelines; the trail keeps both', async () => {
    const [name] = namesOf('UNDO', 1)
    await takeIn(office, [name!])
    const [before] = await stored(name!)
    const done = await importHistory(office, fileOf([name!]))
    expect((await undo(done.id, 'editor')).status).toBe(404)
    expect((await undo(done.id, 'client')).status).toBe(403)
    expect((await undo(done.id, null)).status).toBe(401)
    const both = await Promise.all([undo(done.id), undo(done.id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 200)!.body).toMatchObject({ removed: 0, restored: 1 })
    expect((await stored(name!))[0]).toEqual({ ...before!, rev: 3 })
    expect(await traces('UNDO')).toEqual({ changes: 0, moves: 0, audited: 2 })
    const trail = await office.sql(`select before, after from audit_logs where action = 'historyRemoved'`)
    expect(trail).toEqual([{ before: { status: 'final_approved', lines: 3 }, after: { status: 'draft', importId: done.id } }])

    const again = await importHistory(office, fileOf([name!]))
    expect(again).toMatchObject({ status: 'completed', imported: 2 })
  })

  it('is refused once somebody worked on any of them, also by another history', async () => {
    const names = namesOf('WORK', 2)
    await takeIn(office, names)
    const done = await importHistory(office, fileOf(names))
    const next = await importHistory(office, eventsOf(`${names[1]},2018-02-01 08:00,Request Payment,UNDEFINED`))
    const refused = await undo(done.id)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]).toMatchObject({ code: 'IMPORT_CANNOT_UNDO' })
    expect((await undo(next.id)).status).toBe(200)
    const [row] = await stored(names[1]!)
    expect(row).toMatchObject({ status: 'final_approved' })
  })

  it('of a dry run is refused', async () => {
    const [name] = namesOf('DRY', 1)
    await takeIn(office, [name!])
    expect((await undo((await importHistory(office, fileOf([name!]), { dryRun: 'true' })).id)).status).toBe(409)
  })
})
