import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { MailFilter } from './mailsAddress.ts'
import type { AskedFilter } from './useDeliveries.ts'

/** Somebody a filter may mean. */
export type Meant = { id: number; name: string; email: string }

/**
 * The filters of the page as the API takes them: people and transactions by id. `people` are those a name may mean where
 * it is not one alone; `unknown` where there is none, or no such transaction: nothing fits then.
 */
export type ReadFilter = { asked: AskedFilter; people: readonly Meant[]; unknown: boolean }

const offered = 8

export async function askedFilter(req: PayloadRequest, { to, transaction, until, ...rest }: MailFilter): Promise<ReadFilter> {
  const asked: AskedFilter = { ...rest, ...(until ? { until: dayAfter(until) } : {}) }
  if (transaction) {
    const [found] = await sqlOf(req)<{ id: number }>(
      'select id from transactions where lower(reference) = lower($1) or lower(external_reference) = lower($1) order by id desc limit 1',
      [transaction],
    )
    if (!found) return { asked, people: [], unknown: true }
    asked.transaction = String(found.id)
  }
  if (!to) return { asked, people: [], unknown: false }
  if (/^#\d{1,9}$/.test(to)) return { asked: { ...asked, recipient: to.slice(1) }, people: [], unknown: false }
  if (to.includes('@')) return { asked: { ...asked, to }, people: [], unknown: false }
  const people = await sqlOf(req)<Meant>(
    `select id, name, email from users where name ilike '%' || $1 || '%' or email ilike $1 || '%' order by name, id limit $2`,
    [to.replace(/[\\%_]/g, '\\$&'), offered],
  )
  const [only] = people
  if (only && people.length === 1) return { asked: { ...asked, recipient: String(only.id) }, people, unknown: false }
  // Nobody is called so: it may be how an address begins.
  return { asked: { ...asked, to }, people, unknown: false }
}

/** The API leaves the end out, a reader counts the day in. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10)
}
