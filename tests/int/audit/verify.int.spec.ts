import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfBatch, batchColumns, batchOf, noHash, sha256, stretchOf } from '../../../src/audit/batch.ts'
import { knownKeys, readCheckpoints } from '../../../src/audit/checkpoints.ts'
import { membersOf } from '../../../src/audit/entryBytes.ts'
import { sayFinding } from '../../../src/audit/finding.ts'
import { recordAudit } from '../../../src/audit/record.ts'
import { seal } from '../../../src/audit/seal.ts'
import { signingKey } from '../../../src/audit/signingKey.ts'
import { verify, type Verification } from '../../../src/audit/verify.ts'
import { verifyDatabase } from '../../../src/audit/verifyDatabase.ts'
import type { Sql } from '../../../src/platform/tx.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { sealAll } from './sealAll.ts'

let office: Office
let folder: string

/** Writes entries, each in a tx of its own, and seals them. */
const write = async (count: number) => {
  for (let each = 0; each < count; each += 1) {
    await recordAudit(await office.requestOf('editor'), [{ action: 'tested', entity: 'tests', entityId: each, before: { n: each }, after: { n: each + 1 } }])
  }
}

beforeAll(async () => {
  office = await openOffice()
  folder = join(office.dataDirectory, 'audit')
  for (let batch = 0; batch < 4; batch += 1) {
    await write(6)
    await sealAll(office)
  }
})
afterAll(() => office.close())

/** What the verification says while an attack is under way, by somebody who may do everything in the database. */
const under = async (attack: (sql: Sql) => Promise<void>, checkpoints = readCheckpoints(folder)): Promise<Verification> => {
  const client = new Client({ connectionString: office.databaseUrl })
  await client.connect()
  const sql: Sql = async (text, values) => (await client.query<never>(text, values)).rows
  try {
    await client.query('begin')
    for (const table of ['audit_logs', 'audit_batches', 'audit_batch_members', 'audit_purges']) {
      await client.query(`alter table ${table} disable trigger all`)
    }
    await attack(sql)
    const key = signingKey()
    return await verify([sql], { keys: new Map([...knownKeys([folder]), [key.id, key.publicKey]]), checkpoints })
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

const idAt = async (place: number) => Number((await office.sql<{ id: number }>(`select id from audit_logs where action = 'tested' order by id offset $1 limit 1`, [place]))[0]!.id)

/** Makes every batch anew from the entries there are, as somebody would who covers their tracks. */
const recompute = async (sql: Sql, sign: boolean) => {
  const batches = (await sql<Record<string, unknown>>(`select ${batchColumns} from audit_batches order by audit_batches.id`)).map(batchOf)
  let previousHash: Buffer = noHash
  for (const batch of batches) {
    const { text, values } = stretchOf(batch)
    const [found] = await sql<{ members: Buffer }>(`select ${membersOf} as members from audit_logs where ${text}`, values)
    const members = found!.members
    const next = { ...batch, count: members.length / 40, membersHash: sha256(members), previousHash }
    previousHash = hashOfBatch(next)
    await sql('update audit_batch_members set members = $2 where batch_id = $1', [batch.id, members])
    await sql('update audit_batches set count = $2, members_hash = $3, previous_hash = $4, hash = $5 where id = $1', [batch.id, next.count, next.membersHash, next.previousHash, previousHash])
    if (sign) {
      const { sign: signBytes } = await import('node:crypto')
      await sql('update audit_batches set signature = $2 where id = $1', [batch.id, signBytes(null, previousHash, signingKey().privateKey)])
    }
  }
}

it('an untouched trail is in order, over the connections of a snapshot', async () => {
  const told = await verifyDatabase(office.databaseUrl)
  expect(told).toMatchObject({ ok: true, finding: null, unsealed: 0 })
  expect(told.entries).toBeGreaterThanOrEqual(24)
  expect(told.batches).toBeGreaterThanOrEqual(4)
})

describe('the attacks', () => {
  it('an edited entry is named', async () => {
    const id = await idAt(8)
    const { ok, finding } = await under(async (sql) => {
      await sql(`update audit_logs set after = '{"n": 999}' where id = $1`, [id])
    })
    expect([ok, finding?.kind, finding?.entry]).toEqual([false, 'edited', id])
    expect(sayFinding(finding!)).toEqual({ en: expect.stringContaining(String(id)), ar: expect.stringContaining(String(id)) })
  })

  it.each(['action', 'outcome', 'actor_kind', 'actor_role', 'job', 'ip', 'user_agent', 'session_id', 'request_id', 'entity', 'entity_id'])(
    'an edit of %s is found', async (column) => {
      const id = await idAt(3)
      const { finding } = await under(async (sql) => {
        await sql(`update audit_logs set ${column} = 'forged' where id = $1`, [id])
      })
      expect([finding?.kind, finding?.entry]).toEqual(['edited', id])
    },
  )

  it('a removed entry is named', async () => {
    const id = await idAt(13)
    const { finding } = await under(async (sql) => {
      await sql('delete from audit_logs where id = $1', [id])
    })
    expect([finding?.kind, finding?.entry]).toEqual(['removed', id])
  })

  it('an inserted entry is named', async () => {
    const [last] = await office.sql<{ id: number }>(`select max(id) + 1000 as id from audit_logs`)
    const { finding } = await under(async (sql) => {
      await sql(
        `insert into audit_logs (id, action, entity, xid)
         select $1, 'tested', 'tests', xid from audit_logs where id = $2`,
        [last!.id, await idAt(8)],
      )
    })
    expect([finding?.kind, finding?.entry]).toEqual(['inserted', Number(last!.id)])
  })

  it('two entries that changed places are named', async () => {
    const [one, other] = [await idAt(7), await idAt(9)]
    const { finding } = await under(async (sql) => {
      await sql('update audit_logs set id = 2000000000 where id = $1', [one])
      await sql('update audit_logs set id = $1 where id = $2', [one, other])
      await sql('update audit_logs set id = $1 where id = 2000000000', [other])
    })
    expect([finding?.kind, finding?.entry]).toEqual(['reordered', one])
  })

  it('an entry moved to another tx is named', async () => {
    const [one, other] = [await idAt(2), await idAt(20)]
    const { finding } = await under(async (sql) => {
      await sql('update audit_logs set xid = (select xid from audit_logs where id = $2) where id = $1', [one, other])
    })
    expect([finding?.kind, finding?.entry]).toEqual(['reordered', one])
  })

  it('a tail that was cut off, batches and all, is known from the checkpoint', async () => {
    const { finding } = await under(async (sql) => {
      const [last] = (await sql<Record<string, unknown>>(`select ${batchColumns} from audit_batches order by audit_batches.id desc limit 1`)).map(batchOf)
      const { text, values } = stretchOf(last!)
      await sql(`delete from audit_logs where ${text}`, values)
      await sql('delete from audit_batch_members where batch_id = $1', [last!.id])
      await sql('delete from audit_batches where id = $1', [last!.id])
    })
    expect([finding?.kind, finding?.entry]).toEqual(['cutOff', Number((await office.sql<{ id: number }>('select max(last_id) as id from audit_batches'))[0]!.id)])
  })

  it('a trail of which nothing is left is known from the checkpoint', async () => {
    const { finding } = await under(async (sql) => {
      for (const table of ['audit_batch_members', 'audit_batches', 'audit_logs']) await sql(`delete from ${table}`)
    })
    expect(finding?.kind).toBe('cutOff')
  })

  it('a batch in the middle that was taken out is named', async () => {
    const { finding } = await under(async (sql) => {
      await sql('delete from audit_batch_members where batch_id = 2')
      await sql('delete from audit_batches where id = 2')
    })
    expect([finding?.kind, finding?.batch]).toEqual(['batchMissing', 2])
  })

  it('a chain computed anew is found by its signatures, without any checkpoint', async () => {
    const { finding } = await under(async (sql) => {
      await sql(`update audit_logs set after = '{"n": 999}' where id = $1`, [await idAt(8)])
      await recompute(sql, false)
    }, [])
    expect(finding?.kind).toBe('notSigned')
  })

  it('a chain computed anew and signed, with a stolen key, is found by the checkpoints', async () => {
    const { finding } = await under(async (sql) => {
      await sql(`update audit_logs set after = '{"n": 999}' where id = $1`, [await idAt(8)])
      await recompute(sql, true)
    })
    expect(finding?.kind).toBe('recomputed')
    expect(finding?.checkpoint).toMatch(/^\d{4}-/)
  })

  it('a forged checkpoint is found', async () => {
    const [first, ...others] = readCheckpoints(folder)
    const { finding } = await under(async () => undefined, [{ ...first!, hash: first!.hash.replace(/^../, 'ff') }, ...others])
    expect(finding?.kind).toBe('checkpointForged')
  })

  it('entries removed as if by retention, without the signature of the office, are found', async () => {
    const { finding } = await under(async (sql) => {
      const [first] = (await sql<Record<string, unknown>>(`select ${batchColumns} from audit_batches order by audit_batches.id limit 1`)).map(batchOf)
      const { text, values } = stretchOf(first!)
      await sql(`delete from audit_logs where ${text}`, values)
      await sql('delete from audit_batch_members where batch_id = 1')
      await sql(
        `insert into audit_purges (first_batch, last_batch, after_id, xid_from, xid_upto, entries, hash, purged_at, key_id, signature)
         values (1, 1, 0, '0', $1::xid8, $2, $3, now(), $4, 'forged')`,
        [first!.xidUpto, first!.count, first!.hash, signingKey().id],
      )
    })
    expect(finding?.kind).toBe('purgeNotSigned')
  })
})

describe('the database itself refuses', () => {
  it.each([
    `update audit_logs set action = 'x'`, 'delete from audit_logs', 'truncate audit_logs cascade',
    `update audit_batches set hash = ''`, 'delete from audit_batches', 'truncate audit_batches cascade',
    `update audit_batch_members set members = ''`, 'delete from audit_batch_members', 'truncate audit_batch_members',
  ])('%s', async (statement) => {
    await expect(office.sql(statement)).rejects.toThrow(/append-only|permission/)
  })

  it('young entries, even with a purge that names them', async () => {
    await expect(
      office.sql(
        `with purge as (
           insert into audit_purges (first_batch, last_batch, after_id, xid_from, xid_upto, entries, hash, purged_at, key_id, signature)
           values (1, 1, 0, '0', '18446744073709551615', 1, '', now(), 'x', '') returning 1
         ) delete from audit_logs where (select count(*) from purge) = 1`,
      ),
    ).rejects.toThrow(/append-only/)
  })

  it('with session_replication_role = replica as well', async () => {
    const client = new Client({ connectionString: office.databaseUrl })
    await client.connect()
    try {
      await client.query('set session_replication_role = replica')
      await expect(client.query('delete from audit_logs')).rejects.toThrow(/append-only/)
    } finally {
      await client.end()
    }
  })
})

describe('sealing', () => {
  it('waits for a tx that began before and commits after: its smaller id is not skipped', async () => {
    const slow = new Client({ connectionString: office.databaseUrl })
    await slow.connect()
    try {
      await slow.query('begin')
      const { rows } = await slow.query<{ id: number }>(`insert into audit_logs (action, entity) values ('slow', 'tests') returning id`)
      await write(3)
      const [before] = await office.sql<{ most: number }>('select max(max_id) as most from audit_batches')
      await seal(office.payload)
      const [meanwhile] = await office.sql<{ most: number }>('select max(max_id) as most from audit_batches')
      expect(meanwhile).toEqual(before)
      expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 3 })
      await slow.query('commit')
      await sealAll(office)
      const after = await office.sql<{ first: string; count: number }>('select first_id as first, count from audit_batches where max_id > $1 or max_id = $2 order by id', [before!.most, rows[0]!.id])
      expect([Number(after[0]!.first), after.reduce((sum, { count }) => sum + count, 0)]).toEqual([rows[0]!.id, 4])
      expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 0 })
    } finally {
      await slow.end()
    }
  })

  it('by several at once makes each batch once', async () => {
    await write(5)
    await Promise.all([1, 2, 3, 4].map(() => seal(office.payload)))
    await sealAll(office)
    expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 0 })
  })

  it('goes on after a kill between batch and checkpoint, and after half a line', async () => {
    const file = join(folder, 'checkpoints.jsonl')
    const before = readFileSync(file, 'utf8')
    await write(2)
    await sealAll(office)
    writeFileSync(file, before)
    appendFileSync(file, '{"kind":"checkpoint","batch":99')
    expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true })
    await sealAll(office)
    const [last] = await office.sql<{ id: string }>('select max(id) as id from audit_batches')
    expect(readCheckpoints(folder).at(-1)?.batch).toBe(Number(last!.id))
    expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true })
  })

  it('goes on in a database restored from a dump, whose txs are counted anew', async () => {
    // As such a database looks to us: what was written before bears numbers of txs that are yet to come.
    await office.sql(`insert into audit_logs (action, entity, xid) values ('old', 'tests', (pg_current_xact_id()::text::bigint + 1000000)::text::xid8)`)
    await sealAll(office)
    await write(4)
    await sealAll(office)
    expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 0 })
    const [closed] = await office.sql<{ count: string }>('select count(*) as count from audit_batches where until_id is not null')
    expect(Number(closed!.count)).toBe(1)
    const id = await idAt(5)
    const { finding } = await under(async (sql) => {
      await sql('delete from audit_logs where id = $1', [id])
    })
    expect([finding?.kind, finding?.entry]).toEqual(['removed', id])
  })

  it('keeps its key for its owner only', () => {
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600)
  })

  it('takes entries of one big tx together', async () => {
    const req = await createLocalReq({}, office.payload)
    const entries = Array.from({ length: 2_500 }, (_none, each) => ({ action: 'tested', entity: 'bulk', entityId: each, after: { each } }))
    await recordAudit(req, entries)
    await sealAll(office)
    const told = await verifyDatabase(office.databaseUrl)
    expect(told).toMatchObject({ ok: true, unsealed: 0 })
    expect(told.entries).toBeGreaterThan(2_500)
  })
})
