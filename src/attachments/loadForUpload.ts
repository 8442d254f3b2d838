import type { PayloadRequest } from 'payload'
import { readsToAnswer } from '../access/readsToAnswer.ts'
import { callerOf, type Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import { loadAsCaller } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'

/**
 * The transaction a person wants to add files to, if they may: staff whose work it is, its client where the office
 * lets clients upload. Who sees it only because their approval is asked reads it, no more. Raises NOT_FOUND, FORBIDDEN, UNAUTHENTICATED.
 */
export async function loadForUpload(req: PayloadRequest, id: number): Promise<{ caller: Caller; transaction: Transaction }> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const transaction = await loadAsCaller(req, id)
  if (caller.role === 'client') {
    const { clients } = await settingsOf(req.payload)
    if (!clients.mayUpload) throw new DomainError('FORBIDDEN')
  }
  if (await readsToAnswer(req, caller, transaction)) throw new DomainError('FORBIDDEN')
  return { caller, transaction }
}
