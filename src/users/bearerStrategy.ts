import { jwtVerify } from 'jose'
import { JWT_AUTH_VERSION, type AuthStrategy, type AuthStrategyFunctionArgs, type AuthStrategyResult, type Payload } from 'payload'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOnPool } from '../platform/tx.ts'
import type { Role } from '../shared/roles.ts'
import { slugs } from '../shared/slugs.ts'
import { accountColumns, accountSelection, asAccount, type AccountRow } from './accountColumns.ts'
import { authenticateByKey } from './apiKeys/authenticateByKey.ts'
import { keyPrefix } from './apiKeys/keys.ts'
import { ruleOf } from './secondFactor/store.ts'

/** Fields of the collection that no request needs to know of the person who asks. */
const untold = ['createdAt', 'updatedAt', 'departments', 'sessions', 'resetPasswordToken', 'resetPasswordExpiration',
  'resetPasswordRequestedAt', 'salt', 'hash', 'loginAttempts', 'lockUntil', 'statusReason', 'passwordChangedAt', 'lastSignInAt',
  'legalHold', 'erasedAt']

const query = `select ${accountSelection},
    exists (select 1 from second_factors f where f.user_id = u.id and f.secret is not null) as "hasSecondFactor"
  from users u
  where u.id = $1 and u.status = 'active' and exists (select 1 from users_sessions s where s._parent_id = u.id and s.id = $2)`

/**
 * Who a request is from. An API key and a bearer token are answered by one statement each: Payload's own strategy
 * checks the same (signature, version, expiry, session) but builds its query anew for every request, which costs more
 * than the request. Cookies, and accounts that were extended with fields, are read by Payload's strategy. Whoever owes
 * a second factor that the office demands is marked, whichever way they came.
 */
export const bearerStrategy: AuthStrategy = {
  name: 'office-bearer',
  authenticate: async (asked) => {
    const { headers, payload } = asked
    const token = /^(?:Bearer|JWT) (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
    if (token?.startsWith(keyPrefix)) return { user: (await authenticateByKey(payload, token)) as never }
    if (!token || !isUnextended(payload)) return byPayload(asked)
    const reference = await referenceOf(payload, token)
    if (!reference) return { user: null }
    const [row] = await sqlOnPool(payload)<AccountRow & { hasSecondFactor: boolean }>(query, [reference.id, reference.sid], 'bearer')
    if (!row) return { user: null }
    const { hasSecondFactor, ...account } = row
    const person = { ...asAccount(account), collection: slugs.users, _sid: reference.sid, _strategy: 'local-jwt' }
    const owes = !hasSecondFactor && (await ruleOf({ payload }, row.role)) === 'required'
    return { user: (owes ? { ...person, mustSetUpSecondFactor: true } : person) as never }
  },
}

/** Payload's own strategy, called here and not after this one, so that what it finds is looked at too. */
async function byPayload(asked: AuthStrategyFunctionArgs): Promise<AuthStrategyResult> {
  const { payload } = asked
  const own = payload.authStrategies.find(({ name }) => name === 'local-jwt')
  const result = (await own?.authenticate({ ...asked, strategyName: 'local-jwt' })) ?? { user: null }
  const user = result.user as { id: number; role: Role; mustSetUpSecondFactor?: boolean } | null
  if (user && (await ruleOf({ payload }, user.role)) === 'required') {
    const rows = await sqlOnPool(payload)('select 1 from second_factors where user_id = $1 and secret is not null', [user.id])
    if (rows.length === 0) user.mustSetUpSecondFactor = true
  }
  return result
}

async function referenceOf(payload: Payload, token: string): Promise<{ id: number; sid: string } | null> {
  const key = onPayload(payload, 'bearer.key', () => new TextEncoder().encode(payload.secret))
  try {
    const { payload: claims, protectedHeader } = await jwtVerify(token, key)
    const { id, sid, collection } = claims as { id?: unknown; sid?: unknown; collection?: unknown }
    const isOurs = protectedHeader['authVersion'] === JWT_AUTH_VERSION && collection === slugs.users
    return isOurs && typeof id === 'number' && typeof sid === 'string' ? { id, sid } : null
  } catch {
    // Expired, forged or no token at all: Payload's strategy says so in its own way.
    return null
  }
}

function isUnextended(payload: Payload): boolean {
  return onPayload(payload, 'users.unextended', () => {
    const { config } = payload.collections[slugs.users]
    const ours = new Set<string>([...Object.keys(accountColumns), ...untold])
    const isOurs = config.flattenedFields.every(({ name }) => ours.has(name))
    return isOurs && config.auth.useSessions && !config.auth.verify && config.hooks.beforeRead.length === 0
  })
}
