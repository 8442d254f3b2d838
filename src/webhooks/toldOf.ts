import type { OfficeEvent, Person } from '../events/index.ts'
import { withoutValues } from '../events/withoutValues.ts'

/**
 * What a receiver reads of an event beside its kind, time, actor and transaction: what staff read of it, with people by
 * their numbers alone, since it may lie in somebody else's logs for years. Who needs their names asks the API. Pure.
 */
export function toldOf(event: OfficeEvent): Record<string, unknown> {
  // Nothing but the account says who it is: it can be erased.
  if (event.type === 'registrationWaiting') return { userId: event.userId }
  const { type: _type, at: _at, by: _by, ...facts } = withoutValues(event) as OfficeEvent & Record<string, unknown>
  delete (facts as { transactionId?: unknown }).transactionId
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, isPerson(value) ? value.id : value]))
}

function isPerson(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && Object.keys(value).toSorted().join() === 'id,name'
}
