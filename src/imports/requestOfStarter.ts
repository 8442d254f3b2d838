import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../audit/actor.ts'
import { callerOf } from '../platform/caller.ts'
import { importRows } from './jobs.ts'
import { slugs } from '../shared/slugs.ts'

/**
 * A request in the name of the person who started an import, with the rights they have now; null when they may no
 * longer import. Nobody is at the keyboard while a job runs, but its changes are still theirs.
 */
export async function requestOfStarter(payload: Payload, id: number | null): Promise<PayloadRequest | null> {
  if (id === null) return null
  const { docs } = await payload.find({
    collection: slugs.users,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const [user] = docs
  if (!user) return null
  const req = actAsJob(await createLocalReq({ user: { ...user, collection: slugs.users } as never }, payload), importRows.name)
  const caller = callerOf(req)
  return caller && caller.role !== 'client' ? req : null
}
