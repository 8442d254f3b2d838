import type { Endpoint, SanitizedConfig } from 'payload'
import { answerApi } from '../../../../src/endpoints/answerApi.ts'
import { routeAt } from '../../../../src/endpoints/routesOf.ts'
import type { Office } from '../../../helpers/office.ts'
import { personOf, type Asker } from './cells.ts'

export type Reply = { status: number; body: any; text: string }

/** The doors of the built config, and which of them were knocked at. */
export function openDoors(office: Office, tokenOf: (asker: Asker) => Promise<string | null>) {
  const config = office.payload.config
  const asked = new Set<Endpoint>()
  const fieldsAsked = new Set<string>()

  const knock = async (token: string | null, method: string, path: string, body?: unknown): Promise<Reply> => {
    const endpoint = routeAt(config, path.split('?')[0]!).methods.get(method)
    if (endpoint) asked.add(endpoint)
    const request = new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await answerApi(config, request)
    const type = response.headers.get('content-type')
    const isStream = type?.startsWith('text/event-stream') === true
    // A stream has no end; that it was opened is what is asked.
    if (isStream) await response.body?.cancel()
    const text = isStream ? '' : await response.text()
    return { status: response.status, text, body: type?.includes('json') ? JSON.parse(text) : null }
  }

  return {
    ask: async (asker: Asker, method: string, path: string, body?: unknown, ownToken?: string | null) =>
      knock(ownToken ?? (await tokenOf(asker)), method, path, body),
    /** A GraphQL document; `fields` are the queries or mutations it asks. */
    query: async (asker: Asker, fields: string[], query: string, variables?: object, ownToken?: string | null) => {
      for (const field of fields) fieldsAsked.add(field)
      return knock(ownToken ?? (await tokenOf(asker)), 'POST', '/graphql', { query, ...(variables ? { variables } : {}) })
    },
    unasked: () => unaskedDoors(config, asked),
    unaskedFields: async () => {
      const schema = '{ schema: __schema { queryType { fields { name } } mutationType { fields { name } } } }'
      const { body } = await knock(null, 'POST', '/graphql', { query: schema })
      const { queryType, mutationType } = body.data.schema as Record<string, { fields: { name: string }[] }>
      return [...queryType!.fields, ...mutationType!.fields].map(({ name }) => name).filter((name) => !fieldsAsked.has(name))
    },
  }
}

export type Doors = ReturnType<typeof openDoors>

/** Every door that leads somewhere and was not knocked at: `GET /comments/count`. */
function unaskedDoors(config: SanitizedConfig, asked: ReadonlySet<Endpoint>): string[] {
  const places = [
    { base: '', endpoints: config.endpoints },
    ...config.collections.map(({ slug, endpoints }) => ({ base: `/${slug}`, endpoints })),
    ...config.globals.map(({ slug, endpoints }) => ({ base: `/globals/${slug}`, endpoints })),
  ]
  const doors = places.flatMap(({ base, endpoints }) => (endpoints || []).map((endpoint) => ({ path: `${base}${endpoint.path}`.replace(/\/$/, ''), endpoint })))
  const open = doors.filter(({ endpoint, path }) => {
    // What stands at this address is what is asked there; an endpoint behind another of the same address is none.
    const standing = routeAt(config, path.replaceAll(/\/:\w+\?/g, '').replaceAll(/:\w+/g, '1')).methods.get(endpoint.method.toUpperCase())
    return standing === endpoint && !asked.has(endpoint)
  })
  return open.map(({ endpoint, path }) => `${endpoint.method.toUpperCase()} ${path}`)
}

/** A session for somebody whom the helper of tests does not know, whatever the state of the account. */
export async function tokenFor(office: Office, id: number): Promise<string> {
  const { createLocalReq } = await import('payload')
  const { inTx } = await import('../../../../src/platform/tx.ts')
  const { openSession } = await import('../../../../src/users/sessions.ts')
  const { signAccessToken } = await import('../../../../src/users/tokens.ts')
  const user = await office.payload.findByID({ collection: 'users', id, depth: 0 })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, office.payload)
  const at = new Date()
  const session = await inTx(req, () => openSession(req, id, at, new Date(at.getTime() + 3_600_000)))
  return (await signAccessToken(req, { ...req.user }, session, 3_600)).token
}

/** `forget` when sessions were ended: the next token is a new one. */
export type Tokens = ((asker: Asker) => Promise<string | null>) & { forget: () => void }

/** The token of an asker of the matrix; nobody has none. */
export function tokensOf(office: Office, ids: Record<'pending' | 'deactivated', number>): Tokens {
  const known = new Map<number, Promise<string>>()
  const tokenOf = (asker: Asker): Promise<string | null> => {
    if (asker === 'nobody') return Promise.resolve(null)
    const person = personOf(asker)
    const id = person ? office.ids[person] : ids[asker as 'pending' | 'deactivated']
    const token = known.get(id) ?? tokenFor(office, id)
    known.set(id, token)
    return token
  }
  return Object.assign(tokenOf, { forget: () => known.clear() })
}
