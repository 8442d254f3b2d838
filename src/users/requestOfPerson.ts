import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../audit/actor.ts'
import { callerOf } from '../platform/caller.ts'
import type { JobDefinition } from '../platform/queue.ts'
import { slugs } from '../shared/slugs.ts'

/**
 * A request in the name of whom a job works for, with the rights they have now; null for who is not active. Nobody is at
 * the keyboard, so what it does is the job's, on their behalf. `within` is a request in whose tx the person is read.
 */
export async function requestOfPerson(
  payload: Payload,
  id: number,
  job: Pick<JobDefinition<never>, 'name'>,
  within?: PayloadRequest,
): Promise<PayloadRequest | null> {
  const { docs } = await payload.find({
    collection: slugs.users,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    ...(within ? { req: within } : {}),
  })
  const [user] = docs
  if (!user) return null
  const req = actAsJob(await createLocalReq({ user: { ...user, collection: slugs.users } as never }, payload), job.name)
  return callerOf(req) ? req : null
}
