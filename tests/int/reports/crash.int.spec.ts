import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { killWaitingWorker } from '../../helpers/killWaitingWorker.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  for (const [as, reference] of [['editor', 'LATE-ENG'], ['editor2', 'LATE-LEGAL']] as const) {
    const doc = await office.create(as, { externalReference: reference, department: as === 'editor' ? 2 : 3 })
    await office.sql(`update transactions set state_kind = 'normal', due_date = '2026-01-01T12:00:00Z' where id = $1`, [doc.id])
  }
  await office.workOff()
})
afterAll(async () => {
  await office.close()
})
beforeEach(async () => {
  await office.sql('delete from reports')
  await office.sql(`delete from notices where event in ('reportReady', 'reportFailed')`)
})

const runner = fileURLToPath(new URL('./makeOneReport.ts', import.meta.url))
const { signal } = new AbortController()

async function ordered(person: PersonKey, body: object = { report: 'overdue', format: 'csv' }): Promise<number> {
  const answer = await office.ask(person, 'POST', '/reports/generate', { body })
  expect(answer.status).toBe(202)
  return answer.body.doc.id
}

const read = async (id: number, as: PersonKey = 'admin') => (await office.ask(as, 'GET', `/reports/${id}`)).body
const fetched = async (id: number, as: PersonKey) => office.ask(as, 'GET', `/reports/${id}/download`)
const told = async () => (await office.sql(`select event from notices where event in ('reportReady', 'reportFailed')`)).map((row) => row['event'])

/** Starts making a report, and holds it where it is about to put its file into the store; `change` happens meanwhile. */
async function whileMade(id: number, change: () => Promise<unknown>): Promise<void> {
  const { makeReport } = await import('../../../src/reports/make/make.ts')
  const blocker = new Client({ connectionString: office.databaseUrl })
  await blocker.connect()
  try {
    await blocker.query('begin')
    await blocker.query('lock table file_contents in access exclusive mode')
    const making = makeReport(office.payload, id, signal)
    for (let waits = false; !waits; ) {
      const { rowCount } = await blocker.query(`select pg_sleep(0.02) from pg_locks where relation = 'file_contents'::regclass and not granted`)
      waits = rowCount !== 0
    }
    await change()
    await blocker.query('rollback')
    await making
  } finally {
    await blocker.end()
  }
}

describe('a worker that is killed', () => {
  it.each([['reading rows', 'transactions'], ['keeping the file', 'file_contents'], ['telling', 'notices']])(
    'while %s leaves a report that the next one makes, once',
    async (_where, table) => {
      const id = await ordered('admin')
      await killWaitingWorker(office.databaseUrl, table, [runner, String(id)])
      expect(await read(id)).toMatchObject({ state: 'making', fileName: null, sha256: null })
      expect(await told()).toEqual([])
      await office.workOff()
      expect(await read(id)).toMatchObject({ state: 'ready', rows: 2 })
      expect((await fetched(id, 'admin')).body.toString()).toContain('LATE-LEGAL')
      expect(await told()).toEqual(['reportReady'])
    },
  )
})

describe('two workers', () => {
  it('that take the same report make it once', async () => {
    const { makeReport } = await import('../../../src/reports/make/make.ts')
    const id = await ordered('admin')
    await Promise.all([1, 2, 3].map(() => makeReport(office.payload, id, signal)))
    await makeReport(office.payload, id, signal)
    expect(await read(id)).toMatchObject({ state: 'ready', rows: 2 })
    expect((await fetched(id, 'admin')).status).toBe(200)
    expect(await told()).toEqual(['reportReady'])
  })

  it('of which one was overtaken: its refusal is not the end of what the other one makes', async () => {
    const id = await ordered('editor')
    const { begin } = await import('../../../src/reports/make/begun.ts')
    await whileMade(id, async () => {
      await begin(office.payload, id)
      await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor])
    })
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor])
    expect(await office.sql('select state, problem from reports where id = $1', [id])).toEqual([{ state: 'making', problem: null }])
    expect(await told()).toEqual([])
  })
})

describe('rights that change', () => {
  const as = (person: PersonKey, set: string) => office.sql(`update users set ${set} where id = $1`, [office.ids[person]])

  it('before it is made are the ones it is made with', async () => {
    const id = await ordered('admin2')
    await as('admin2', `role = 'editor'`)
    try {
      await office.workOff()
      expect(await read(id)).toMatchObject({ state: 'ready', rows: 0 })
    } finally {
      await as('admin2', `role = 'admin'`)
    }
  })

  it('while it is made have it made anew', async () => {
    const id = await ordered('admin2')
    await whileMade(id, () => as('admin2', `role = 'editor'`))
    try {
      expect(await read(id)).toMatchObject({ state: 'ready', rows: 0 })
    } finally {
      await as('admin2', `role = 'admin'`)
    }
    expect((await fetched(id, 'admin2')).body.toString()).not.toContain('LATE')
  })

  it('after it was made keep it from who has lesser ones now', async () => {
    const id = await ordered('admin2')
    await office.workOff()
    expect((await fetched(id, 'admin2')).status).toBe(200)
    await as('admin2', `role = 'editor'`)
    try {
      expect((await fetched(id, 'admin2')).status).toBe(404)
      expect((await office.ask('admin2', 'GET', `/reports/${id}/manifest`)).status).toBe(404)
    } finally {
      await as('admin2', `role = 'admin'`)
    }
  })

  it.each([['before', false], ['while', true]])('of who is deactivated %s it is made leave nothing', async (_when, during) => {
    const id = await ordered('editor2')
    const end = () => as('editor2', `status = 'deactivated'`)
    try {
      if (during) await whileMade(id, end)
      else {
        await end()
        await office.workOff()
      }
      expect(await read(id)).toMatchObject({ state: 'failed', fileName: null, sha256: null, problem: { code: 'FORBIDDEN' } })
    } finally {
      await as('editor2', `status = 'active'`)
    }
  })
})

describe('taking a report back', () => {
  it('before it is made: nothing is made, and nobody told', async () => {
    const id = await ordered('editor')
    expect((await office.ask('editor', 'POST', `/reports/${id}/cancel`)).status).toBe(200)
    await office.workOff()
    expect(await read(id)).toMatchObject({ state: 'failed', problem: { code: 'REPORT_CANCELLED' } })
    expect((await office.ask('editor', 'POST', `/reports/${id}/cancel`)).status).toBe(409)
    expect(await told()).toEqual([])
  })

  it('while it is made: what was made is nobody’s', async () => {
    const id = await ordered('editor')
    await whileMade(id, async () => expect((await office.ask('editor', 'POST', `/reports/${id}/cancel`)).status).toBe(200))
    expect(await read(id)).toMatchObject({ state: 'failed', fileName: null, problem: { code: 'REPORT_CANCELLED' } })
    expect(await told()).toEqual([])
  })
})

describe('what cannot be made', () => {
  it('says why in both languages, and tells', async () => {
    const id = await ordered('admin', { report: 'overdue', format: 'csv', filters: { department: 'no such room' } })
    await office.workOff()
    const { state, problem } = await read(id)
    expect([state, problem.code]).toEqual(['failed', 'MALFORMED_QUERY'])
    expect(problem.message.en).toContain('no such room')
    expect(problem.message.ar).toMatch(/[\u0600-\u06ff]/)
    expect(await told()).toEqual(['reportFailed'])
  })
})

describe('the file of a report', () => {
  it('stays while the report names it, and goes when its time is over', async () => {
    const { sweepContents } = await import('../../../src/attachments/contents/sweepContents.ts')
    const { forgetOldFiles } = await import('../../../src/reports/kept/forgetOldFiles.ts')
    const { openContent } = await import('../../../src/platform/fileStore/index.ts')
    const id = await ordered('admin')
    await office.workOff()
    const { sha256, manifest } = await read(id)
    const age = () => office.sql(`update file_contents set touched_at = now() - interval '2 days'`)
    const lies = async () => {
      const contents = await Promise.all([openContent(sha256), openContent(manifest)])
      await Promise.all(contents.map((content) => content?.close()))
      return contents.map((content) => content !== null)
    }
    await age()
    await sweepContents(office.payload)
    expect(await lies()).toEqual([true, true])
    expect(await forgetOldFiles(office.payload)).toBe(0)
    await office.sql(`update reports set finished_at = now() - interval '731 days' where id = $1`, [id])
    expect(await forgetOldFiles(office.payload)).toBe(1)
    expect(await forgetOldFiles(office.payload)).toBe(0)
    expect((await fetched(id, 'admin')).body).toMatchObject({ errors: [{ code: 'REPORT_FILE_GONE' }] })
    await sweepContents(office.payload)
    expect(await lies()).toEqual([true, true])
    await age()
    await sweepContents(office.payload)
    expect(await lies()).toEqual([false, false])
    expect(await read(id)).toMatchObject({ state: 'ready', sha256, manifest, fileName: null })
  })

  it('is counted where a backup lists what it must hold', async () => {
    const { namedContents } = await import('../../../src/attachments/contents/namedContents.ts')
    const id = await ordered('admin')
    await office.workOff()
    const { sha256, manifest, size } = await read(id)
    const client = new Client({ connectionString: office.databaseUrl })
    await client.connect()
    try {
      const named = new Map<string, number>()
      for await (const content of namedContents(client)) named.set(content.sha256, content.size)
      expect(named.get(sha256)).toBe(size)
      expect(named.get(manifest)).toBeGreaterThan(0)
    } finally {
      await client.end()
    }
  })
})
