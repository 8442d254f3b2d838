import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { cloneDatabase } from './database.ts'

export type Answer<Body = any> = { status: number; body: Body; headers: Headers }
export type AskOptions = { body?: unknown; form?: FormData; headers?: Record<string, string>; locale?: 'en' | 'ar' }

/** People of a test office; each signs in with the same password. */
export const people = {
  admin: { email: 'admin@test.example', name: 'Test Admin', role: 'admin', locale: 'en', department: null },
  admin2: { email: 'admin2@test.example', name: 'Second Admin', role: 'admin', locale: 'ar', department: null },
  editor: { email: 'editor@test.example', name: 'Test Editor', role: 'editor', locale: 'en', department: 'engineering' },
  editor2: { email: 'editor2@test.example', name: 'Other Editor', role: 'editor', locale: 'ar', department: 'legal' },
  client: { email: 'client@test.example', name: 'Test Client', role: 'client', locale: 'en', department: null },
  client2: { email: 'client2@test.example', name: 'Other Client', role: 'client', locale: 'ar', department: null },
} as const

export type PersonKey = keyof typeof people
export const password = 'Tracker!2026'

/**
 * An office of one's own for a test file: a fresh database, the default words and workflow, one
 * Payload, six people. `ask` goes through the same door as HTTP. Close it in `afterAll`.
 */
export async function openOffice() {
  const database = await cloneDatabase()
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET ??= 'test-secret-test-secret-test-secret-test'
  process.env.LOG_LEVEL ??= 'error'
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mdc-office-'))
  process.env.DATA_DIR = dataDirectory
  const { default: config } = await import('../../payload.config.ts')
  const { answerApi } = await import('../../src/endpoints/answerApi.ts')
  const { closePayload } = await import('../../src/platform/closePayload.ts')
  const { seedOffice } = await import('../../src/seed/index.ts')
  const { workOff } = await import('../../src/platform/queue.ts')
  const { jobs } = await import('../../src/jobs.ts')
  const { sqlOnPool } = await import('../../src/platform/tx.ts')

  const payload = await getPayload({ config, disableOnInit: true })
  await seedOffice(payload, { demo: false })
  const sql = sqlOnPool(payload)
  const ids = await createPeople(payload, sql)
  const tokens = new Map<PersonKey, Promise<string>>()

  const tokenOf = (person: PersonKey): Promise<string> => {
    const known = tokens.get(person)
    if (known) return known
    const signingIn = payload
      .login({ collection: 'users', data: { email: people[person].email, password } })
      .then(({ token }) => token!)
    tokens.set(person, signingIn)
    return signingIn
  }

  /** Asks the API as somebody (null: nobody). `path` begins below /api/v1. */
  const ask = async <Body = any>(
    as: PersonKey | null,
    method: string,
    path: string,
    { body, form, headers = {}, locale }: AskOptions = {},
  ): Promise<Answer<Body>> => {
    const request = new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as ? { authorization: `JWT ${await tokenOf(as)}` } : {}),
        ...(locale ? { 'accept-language': locale } : {}),
        ...headers,
      },
      ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await answerApi(config, request)
    const isJson = response.headers.get('content-type')?.includes('json')
    const answer = isJson ? await response.json() : Buffer.from(await response.arrayBuffer())
    return { status: response.status, body: answer as Body, headers: response.headers }
  }

  /** A request of somebody, for calling use cases directly. */
  const requestOf = async (person: PersonKey): Promise<PayloadRequest> => {
    const user = await payload.findByID({ collection: 'users', id: ids[person], depth: 0 })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }

  return {
    payload,
    ids,
    ask,
    sql,
    requestOf,
    tokenOf,
    databaseUrl: database.url,
    /** Where this office stores files. */
    dataDirectory,
    /** Does every waiting job, like the worker would, and returns when none is left. */
    workOff: () => workOff(payload, jobs),
    /** Takes in a transaction and gives it back. */
    create: async (as: PersonKey = 'editor', data: Record<string, unknown> = {}) => {
      const answer = await ask(as, 'POST', '/transactions', {
        body: { externalReference: 'EXT-1', clientName: 'A client', type: 1, ...data },
      })
      if (answer.status !== 201) throw new Error(`create answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body.doc
    },
    close: async () => {
      await closePayload(payload)
      await database.drop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

async function createPeople(payload: Payload, sql: (text: string) => Promise<any[]>): Promise<Record<PersonKey, number>> {
  const departments = new Map((await sql('select id, key from departments')).map((row) => [row.key, row.id]))
  const ids = {} as Record<PersonKey, number>
  for (const [key, { department, ...person }] of Object.entries(people)) {
    const created = await payload.create({
      collection: 'users',
      data: { ...person, password, status: 'active', departments: department ? [departments.get(department)] : [] } as never,
      overrideAccess: true,
    })
    ids[key as PersonKey] = Number(created.id)
  }
  return ids
}
