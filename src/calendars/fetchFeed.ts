import { FetchError, fetchProblems } from '../platform/fetchProblem.ts'
import { safeFetch, type SafeAnswer } from '../platform/safeFetch.ts'
import { DomainError, inBoth } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'

const limits = { maxBytes: 5_000_000, timeoutMs: 15_000, headers: { accept: 'text/calendar' } } as const

/** The text of a feed at an address that a person gave. Raises FEED_NOT_READ with the reason. */
export async function fetchFeed(address: string, fetching: (address: string, options: typeof limits) => Promise<SafeAnswer> = safeFetch): Promise<string> {
  const { status, body } = await fetching(address, limits).catch((error: unknown) => {
    throw notRead(error instanceof FetchError ? error.text : fetchProblems.FAILED)
  })
  if (status !== 200) throw notRead({ en: `The server answered ${status}.`, ar: `رد الخادم بالرمز ${status}.` })
  return body.toString('utf8')
}

function notRead(reason: Text): DomainError {
  return new DomainError('FEED_NOT_READ', inBoth('reason', reason))
}
