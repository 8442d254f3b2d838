import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { cloneDatabase } from './database.ts'
import { people, type PersonKey } from './people.ts'

export type Answer<Body = any> = { status: number; body: Body; headers: Headers }
export type AskOptions = { body?: unknown; form?: FormData; headers?: Record<string, string>; locale?: 'en' | 'ar' }

export { password, people, type PersonKey } from './people.ts'

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
  const { workOff } = await import('../../src/platform/queue.ts')
  const { jobs } = await import('../../src/jobs.ts')
  const { inTx, sqlOnPool } = await import('../../src/platform/tx.ts')
  const { openSession } = await import('../../src/users/sessions.ts')
  const { signAccessToken } = await import('../../src/users/tokens.ts')

  const payload = await getPayload({ config, disableOnInit: true })
  const sql = sqlOnPool(payload)
  const ids = await idsOfPeople(sql)
  const tokens = new Map<PersonKey, Promise<string>>()

  // A session without the slow comparison of a password; signing in has tests of its own.
  const openSessionOf = async (person: PersonKey): Promise<string> => {
    const req = await requestOf(person)
    const at = new Date()
    const session = await inTx(req, () => openSession(req, ids[person], at, new Date(at.getTime() + 3_600_000)))
    return (await signAccessToken(req, { ...req.user }, session, 3_600)).token
  }

  const tokenOf = (person: PersonKey): Promise<string> => {
    const known = tokens.get(person)
    if (known) return known
    const signingIn = openSessionOf(person)
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
    const type = response.headers.get('content-type')
    // A stream of events does not end by itself.
    if (type?.includes('event-stream')) await response.body!.cancel()
    const isJson = type?.includes('json')
    const answer = response.bodyUsed ? Buffer.alloc(0) : isJson ? await response.json() : Buffer.from(await response.arrayBuffer())
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
    /** A new session for somebody whose session may have been ended. */
    signInAgain: async (person: PersonKey) => {
      tokens.delete(person)
      await tokenOf(person)
    },
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

async function idsOfPeople(sql: (text: string) => Promise<any[]>): Promise<Record<PersonKey, number>> {
  const rows = await sql('select id, email from users')
  const idOf = (email: string) => Number(rows.find((row) => row.email === email).id)
  return Object.fromEntries(Object.entries(people).map(([key, { email }]) => [key, idOf(email)])) as Record<PersonKey, number>
}
