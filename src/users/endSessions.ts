import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { endAllSessions, endSession, lockUser } from './sessions.ts'
import { sessionOf } from './signOut.ts'

/** Ends one of the caller's own sessions. NOT_FOUND for one that is not theirs, or over. */
export async function endOwnSession(req: PayloadRequest, sessionId: string): Promise<void> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  await inTx(req, async () => {
    await lockUser(req, caller.id)
    const there = await sqlOf(req)('select 1 from users_sessions where _parent_id = $1 and id = $2', [caller.id, sessionId])
    if (there.length === 0) throw new DomainError('NOT_FOUND')
    await endSession(req, caller.id, sessionId)
    await recordAudit(req, [{ action: 'sessionEnded', entity: 'users', entityId: caller.id, after: { sessionId } }])
  })
}

/** Ends all of the caller's sessions but this one. Gives how many. */
export async function endOtherSessions(req: PayloadRequest): Promise<number> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  return endAll(req, caller.id, sessionOf(req)?.id ?? null)
}

/** Ends every session of somebody, for an admin. Gives how many. Raises NOT_FOUND. */
export async function endSessionsOf(req: PayloadRequest, userId: number): Promise<number> {
  if (callerOf(req)?.role !== 'admin') throw new DomainError('FORBIDDEN')
  return endAll(req, userId, null)
}

function endAll(req: PayloadRequest, userId: number, keep: string | null): Promise<number> {
  return inTx(req, async () => {
    if (!(await lockUser(req, userId))) throw new DomainError('NOT_FOUND')
    const [open] = await sqlOf(req)<{ count: number }>(
      'select count(*)::int as count from users_sessions where _parent_id = $1 and id is distinct from $2',
      [userId, keep],
    )
    await endAllSessions(req, userId, keep)
    const ended = open?.count ?? 0
    await recordAudit(req, [{ action: 'sessionsEnded', entity: 'users', entityId: userId, after: { ended } }])
    return ended
  })
}
