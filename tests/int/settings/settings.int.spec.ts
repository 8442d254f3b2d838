import { BasePayload, createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePayload } from '../../../src/platform/closePayload.ts'
import { forgetSettings, settingsOf } from '../../../src/platform/settings.ts'
import { inTx } from '../../../src/platform/tx.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

type Body = {
  result?: Record<string, Record<string, unknown>>
  errors?: { message: string; code: string; data?: { errors?: { path: string; message: string }[] } }[]
}

/** Small, so that a read waiting for the pool would be seen. Payload keeps one of them for itself. */
const connections = 4

let office: Office
let payload: Payload
let otherProcess: Payload

beforeAll(async () => {
  process.env['DATABASE_POOL'] = String(connections)
  office = await openOffice()
  payload = office.payload
  const { default: config } = await import('../../../payload.config.ts')
  otherProcess = await new BasePayload().init({ config, disableOnInit: true })
})

afterAll(async () => {
  if (otherProcess) await closePayload(otherProcess)
  await office?.close()
})

beforeEach(async () => {
  await office.sql('delete from settings')
  forgetSettings(payload)
  forgetSettings(otherProcess)
})

const change = (body: unknown, who: PersonKey | null = 'admin', locale?: 'en' | 'ar') =>
  office.ask<Body>(who, 'PATCH', '/globals/settings', { body, ...(locale ? { locale } : {}) })
const findings = ({ body }: { body: Body }) =>
  body.errors?.[0]?.data?.errors?.map(({ path, message }) => [path, message])

describe('who may', () => {
  it.each([['admin', 200, 200], ['editor', 403, 403], ['client', 403, 403], [null, 401, 401]] as const)(
    '%s: read %i, change %i',
    async (who, read, changed) => {
      expect((await office.ask(who, 'GET', '/globals/settings')).status).toBe(read)
      const body = { office: { pageSize: 33 } }
      expect((await change(body, who)).status).toBe(changed)
      expect((await office.ask(who, 'POST', '/globals/settings', { body })).status).toBe(changed)
      expect((await settingsOf(payload)).office.pageSize).toBe(changed === 200 ? 33 : 20)
    },
  )
})

describe('what is saved', () => {
  it('changes what is named and leaves the rest', async () => {
    await change({ office: { pageSize: 50, weekend: [6] }, clients: { mayComment: true } })
    const { status, body } = await change({ office: { timeZone: 'Europe/Berlin' } })
    expect(status).toBe(200)
    expect(body.result?.['office']).toMatchObject({ pageSize: 50, timeZone: 'Europe/Berlin', weekend: ['6'] })
    const settings = await settingsOf(payload)
    expect(settings.office).toMatchObject({ pageSize: 50, timeZone: 'Europe/Berlin', weekend: [6] })
    expect(settings.clients.mayComment).toBe(true)
  })

  it('keeps only what differs from the defaults', async () => {
    await change({ office: { pageSize: 50, timeZone: 'Asia/Riyadh' }, files: { maxSizeMb: 10 } })
    const stored = await office.sql('select "values" from settings')
    expect(stored).toEqual([{ values: { office: { pageSize: 50 } } }])
  })

  it('goes back to the default with null, whatever the kind', async () => {
    await change({ office: { pageSize: 50, weekend: [], workingHours: [{ from: '09:00', to: '10:00' }] } })
    const reset = { pageSize: null, weekend: null, workingHours: null }
    expect((await change({ office: reset, maintenance: { startsAt: null } })).status).toBe(200)
    expect((await settingsOf(payload)).office).toMatchObject({
      pageSize: 20, weekend: [5, 6], workingHours: [{ from: '08:00', to: '17:00' }],
    })
    expect(await office.sql('select "values" from settings')).toEqual([{ values: {} }])
  })

  it('does not let the column be written directly, and does not show it', async () => {
    const { body } = await change({ values: { office: { pageSize: 99 } } })
    expect(body.result).not.toHaveProperty('values')
    expect((await settingsOf(payload)).office.pageSize).toBe(20)
  })

  it('loses nothing when different settings are saved at once', async () => {
    const both = await Promise.all([change({ files: { maxSizeMb: 14 } }), change({ files: { maxPerTransaction: 30 } })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await settingsOf(payload)).files).toMatchObject({ maxSizeMb: 14, maxPerTransaction: 30 })
  })
})

describe('what is refused', () => {
  it.each([
    ['en', '"Mars/Olympus" is not a time zone; expected a name such as Asia/Riyadh.'],
    ['ar', '"Mars/Olympus" ليست منطقة زمنية، والمتوقع اسم مثل Asia/Riyadh.'],
  ] as const)('a wrong value, by path and in the language of the caller: %s', async (language, message) => {
    const refused = await change({ office: { timeZone: 'Mars/Olympus', pageSize: 50 } }, 'admin', language)
    expect(refused.status).toBe(400)
    expect(refused.body.errors?.[0]?.code).toBe('VALIDATION_FAILED')
    expect(findings(refused)).toEqual([['office.timeZone', message]])
    expect((await settingsOf(payload)).office.pageSize).toBe(20)
  })

  it('all that is wrong, in one answer', async () => {
    const wrong = { office: { weekend: [9] }, files: { types: [] }, maintenance: { allowedPeople: ['x'] } }
    const refused = await change(wrong)
    expect(refused.status).toBe(400)
    expect(findings(refused)?.map(([path]) => path).sort()).toEqual([
      'files.types', 'maintenance.allowedPeople', 'office.weekend',
    ])
  })

  it('a name that no setting has', async () => {
    const refused = await change({ office: { timezone: 'UTC' } })
    expect([refused.status, findings(refused)]).toEqual([
      400, [['office.timezone', 'There is no setting "office.timezone".']],
    ])
  })

  it('a maintenance window that ends before it begins, also when the two come apart', async () => {
    await change({ maintenance: { startsAt: '2026-03-20T22:00:00Z' } })
    const refused = await change({ maintenance: { endsAt: '2026-03-20T21:00:00Z' } })
    expect([refused.status, findings(refused)]).toEqual([
      400, [['maintenance.endsAt', 'The end must be after the beginning.']],
    ])
  })
})

describe('the audit trail', () => {
  const entries = () =>
    office.sql<{ before: unknown; after: unknown; actor_role: string }>(
      `select "before", "after", actor_role from audit_logs where action = 'settingsChanged' order by id`,
    )

  it('names each changed setting, from what to what, by whom; and nothing when nothing changed', async () => {
    const earlier = (await entries()).length
    await change({ office: { pageSize: 50 }, clients: { mayComment: true } })
    await change({ office: { pageSize: 50 } })
    await change({ office: { pageSize: 500 } })
    expect((await entries()).slice(earlier)).toEqual([
      {
        before: { 'office.pageSize': 20, 'clients.mayComment': false },
        after: { 'office.pageSize': 50, 'clients.mayComment': true },
        actor_role: 'admin',
      },
    ])
  })
})

describe('in every process', () => {
  const start = new Date('2026-03-20T08:00:00Z')
  const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)
  const pageSize = async (milliseconds: number) => (await settingsOf(otherProcess, after(milliseconds))).office.pageSize

  it('is in force within three seconds, and read no more often', async () => {
    expect(await pageSize(0)).toBe(20)
    await change({ office: { pageSize: 50 } })
    expect((await settingsOf(payload)).office.pageSize).toBe(50)
    expect(await pageSize(2_999)).toBe(20)
    expect(await pageSize(3_000)).toBe(50)
  })

  it('follows a clock that is set back', async () => {
    expect(await pageSize(0)).toBe(20)
    await change({ office: { pageSize: 50 } })
    expect(await pageSize(-60_000)).toBe(50)
  })

  it('shares one read among callers at the same time', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => settingsOf(otherProcess, start)))
    expect(new Set(all).size).toBe(1)
  })

  it('is read even while every connection of the pool is held by a tx that waits for it', async () => {
    const reqs = await Promise.all(Array.from({ length: connections - 1 }, () => createLocalReq({}, payload)))
    let open = 0
    let allOpen = () => {}
    const everyConnectionIsHeld = new Promise<void>((resolve) => (allOpen = resolve))
    const sizes = await Promise.all(
      reqs.map((req) =>
        inTx(req, async () => {
          open += 1
          if (open === reqs.length) allOpen()
          await everyConnectionIsHeld
          return (await settingsOf(payload)).office.pageSize
        }),
      ),
    )
    expect(sizes).toEqual(reqs.map(() => 20))
  })

  it('uses the default of a stored value that is not valid, and the stored one of its neighbours', async () => {
    const stored = JSON.stringify({ office: { timeZone: 'Mars/Olympus', pageSize: 50 }, gone: { old: 1 } })
    await office.sql('insert into settings ("values") values ($1)', [stored])
    expect((await settingsOf(payload)).office).toMatchObject({ timeZone: 'Asia/Riyadh', pageSize: 50 })
    const { body } = await office.ask('admin', 'GET', '/globals/settings')
    expect(body.office).toMatchObject({ timeZone: 'Asia/Riyadh', pageSize: 50 })
  })

  it('keeps the last known settings when the database cannot be asked', async () => {
    await change({ office: { pageSize: 50 } })
    expect(await pageSize(0)).toBe(50)
    const db = otherProcess.db as unknown as { poolOptions: { connectionString: string } }
    const { poolOptions } = db
    db.poolOptions = { ...poolOptions, connectionString: 'postgres://nobody:x@127.0.0.1:1/none' }
    expect(await pageSize(10_000)).toBe(50)
    db.poolOptions = poolOptions
    await change({ office: { pageSize: 60 } })
    expect(await pageSize(13_000)).toBe(60)
  })
})
