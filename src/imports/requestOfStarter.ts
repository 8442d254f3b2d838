import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { requestOfPerson } from '../users/requestOfPerson.ts'
import { importRows } from './jobs.ts'

/** A request in the name of the person who started an import; null when they may no longer import. What it changes is theirs. */
export async function requestOfStarter(payload: Payload, id: number | null): Promise<PayloadRequest | null> {
  const req = id === null ? null : await requestOfPerson(payload, id, importRows)
  return req && callerOf(req)?.role !== 'client' ? req : null
}
