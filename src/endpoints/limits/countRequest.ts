import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { countInPortions } from '../../platform/countInPortions.ts'
import { addressKey, countUse, type Allowance, type RateRule } from '../../platform/rateLimit.ts'
import { addressHeader } from '../../platform/requestFacts.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Settings } from '../../shared/settings.ts'
import { graphqlFields, type AskedField } from './graphqlFields.ts'
import { kindOf, kindOfField, type Kind } from './kindOf.ts'
import { knownCaller } from './knownCallers.ts'

/** A request as the limits see it. `path` is below the API's base, `body` what was parsed of it. */
export type Counted = { method: string; path: string; headers: Headers; body: unknown; graphql: boolean }

type Special = { kind: Kind; email: string | null }

const minute = 60
const tenMinutes = 600
const hour = 3_600

/**
 * Counts a request against every limit it falls under, and tells the one to report: the first that is used up, else
 * that of its kind. Ordinary requests are counted in portions, by person or else by network address; guessing and
 * flooding one by one, so that the numbers in the settings are exact for all processes together. A GraphQL document
 * counts as often as it asks.
 */
export async function countRequest(payload: Payload, request: Counted): Promise<Allowance> {
  const { limits } = await settingsOf(payload)
  const fields = request.graphql ? graphqlFields(request.body) : []
  const caller = knownCaller(payload, request.headers)
  const address = addressKey(request.headers.get(addressHeader))
  const who = caller === null ? address : `person ${caller}`
  const ordinary: RateRule =
    caller === null
      ? { name: 'anonymous', limit: limits.anonymous, seconds: minute }
      : { name: 'signedIn', limit: limits.signedIn, seconds: minute }
  let told = await countInPortions(payload, ordinary, who, Math.max(1, fields.length))
  for (const { rule, key } of specialRules(payload, specialsOf(request, fields), limits, { who, address })) {
    if (!told.allowed) break
    told = await countUse(payload, rule, key)
  }
  return told
}

function specialsOf(request: Counted, fields: readonly AskedField[]): Special[] {
  if (request.graphql) {
    return fields.flatMap(({ name, email }) => {
      const kind = kindOfField(name)
      return kind === null ? [] : [{ kind, email }]
    })
  }
  const kind = kindOf(request.method, request.path)
  const email = (request.body as { email?: unknown } | null | undefined)?.email
  return kind === null ? [] : [{ kind, email: typeof email === 'string' ? email : null }]
}

function specialRules(
  payload: Payload,
  specials: readonly Special[],
  limits: Settings['limits'],
  { who, address }: { who: string; address: string },
): { rule: RateRule; key: string }[] {
  return specials.flatMap(({ kind, email }) => {
    const account = email === null ? [] : [accountKey(payload, email)]
    switch (kind) {
      case 'bulk':
        return [{ rule: { name: 'bulk', limit: limits.bulk, seconds: minute }, key: who }]
      case 'registration':
        // Each sends a mail to an address that nobody has proved to be theirs.
        return [
          { rule: { name: 'registration', limit: limits.registration, seconds: hour }, key: address },
          ...account.map((key) => ({ rule: { name: 'registrationAccount', limit: limits.passwordResetPerAccount, seconds: hour }, key })),
        ]
      case 'signIn':
        return [
          { rule: { name: 'signInAddress', limit: limits.signInPerAddress, seconds: tenMinutes }, key: address },
          ...account.map((key) => ({ rule: { name: 'signInAccount', limit: limits.signInPerAccount, seconds: tenMinutes }, key })),
        ]
      case 'passwordReset':
        return [
          { rule: { name: 'resetAddress', limit: limits.passwordResetPerAddress, seconds: hour }, key: address },
          ...account.map((key) => ({ rule: { name: 'resetAccount', limit: limits.passwordResetPerAccount, seconds: hour }, key })),
        ]
      default:
        return kind satisfies never
    }
  })
}

/** The table of counts holds no addresses of people: an email, written as sign-in reads it, as a keyed hash. */
function accountKey(payload: Payload, email: string): string {
  return createHmac('sha256', payload.secret).update(`limit:${email.trim().toLowerCase()}`).digest('base64url')
}
