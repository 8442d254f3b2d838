import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { requestOfPerson } from '../../users/requestOfPerson.ts'
import { mayUseDefinition } from '../order/loadDefinition.ts'
import { runSchedules } from './jobs.ts'
import type { Schedule } from './schedule.ts'

/**
 * Whether a schedule goes on in the name of whoever made it, as they are now: it `rests` while their account is not
 * active or not of the staff any more; `notShared` where the custom report is gone or theirs no longer.
 */
export async function ownerMay(req: PayloadRequest, { owner, report, definition }: Pick<Schedule, 'owner' | 'report' | 'definition'>): Promise<'yes' | 'rests' | 'notShared'> {
  const owning = owner === null ? null : await requestOfPerson(req.payload, owner, runSchedules, req)
  if (!owning || callerOf(owning)?.role === 'client') return 'rests'
  if (report !== 'custom') return 'yes'
  const within = await req.transactionID
  if (within !== undefined) owning.transactionID = within
  return definition !== null && (await mayUseDefinition(owning, definition)) ? 'yes' : 'notShared'
}
