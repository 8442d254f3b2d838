import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { now } from '../../platform/clock.ts'
import { onPayload } from '../../platform/onPayload.ts'

/** So long a credential that was right is taken for its person's, in milliseconds. Only for counting: it opens nothing. */
const rememberedMs = 600_000
const most = 20_000

type Known = { person: number; until: number }

/**
 * Whom a request counts for, without asking the database: whoever its token, cookie or key belonged to when it was last
 * right. Null for nobody and for what was never right here, so that made-up tokens count with their network address.
 */
export function knownCaller(payload: Payload, headers: Headers): number | null {
  const credential = credentialOf(payload, headers)
  const known = credential === null ? undefined : callers(payload).get(credential)
  return known !== undefined && known.until > now().getTime() ? known.person : null
}

/** Whether these headers prove somebody of whom nothing is remembered. */
export function isNew(payload: Payload, headers: Headers): boolean {
  return credentialOf(payload, headers) !== null && knownCaller(payload, headers) === null
}

/** Remembers whose the credential of an answered request was. */
export function rememberCaller(payload: Payload, headers: Headers, person: number): void {
  const credential = credentialOf(payload, headers)
  if (credential === null) return
  const all = callers(payload)
  all.delete(credential)
  const [oldest] = all.keys()
  if (all.size >= most && oldest !== undefined) all.delete(oldest)
  all.set(credential, { person, until: now().getTime() + rememberedMs })
}

const callers = (payload: Payload) => onPayload(payload, 'limit.callers', () => new Map<string, Known>())

/** The hash of what the caller proves themselves by: a memory of tokens would be worth stealing. */
function credentialOf(payload: Payload, headers: Headers): string | null {
  const name = `${payload.config.cookiePrefix}-token=`
  const cookie = headers.get('cookie')?.split(';').find((each) => each.trimStart().startsWith(name))
  const told = headers.get('authorization') ?? cookie?.trim() ?? null
  return told === null ? null : createHash('sha256').update(told).digest('base64')
}
