import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { peopleNames } from '../transactions/peopleNames.ts'
import { DomainError } from '../shared/errors.ts'
import { checkDelegation } from '../users/delegations/checkDelegation.ts'
import { wholeNumberOf } from '../users/delegations/wholeNumberOf.ts'

/** A delegation is made as the rules say, by whatever door, and never changed: it is ended by its own endpoint. */
export const guardDelegation: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create') throw new DomainError('FORBIDDEN')
  return checkDelegation(req, data ?? {})
}

/** The trail has it, and both people hear of it. */
export const publishDelegation: CollectionAfterChangeHook = async ({ doc, req }) => {
  const caller = callerOf(req)
  const [from, to] = [wholeNumberOf(doc.from), wholeNumberOf(doc.to)]
  const names = await peopleNames(req, [from, to])
  await publish(req, [
    {
      type: 'delegationMade',
      delegationId: Number(doc.id),
      from: { id: from, name: names.get(from) ?? `#${from}` },
      to: { id: to, name: names.get(to) ?? `#${to}` },
      startsAt: new Date(doc.startsAt).toISOString(),
      endsAt: new Date(doc.endsAt).toISOString(),
      reason: String(doc.reason),
      by: caller && { id: caller.id, role: caller.role },
      at: now().toISOString(),
    },
  ])
  return doc
}
