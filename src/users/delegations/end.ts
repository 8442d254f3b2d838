import type { PayloadRequest } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'

type Row = { id: number; from: number; fromName: string; to: number; toName: string; endsAt: Date; endedAt: Date | null }

/**
 * Ends a delegation now, for good: its giver or an admin may. What was decided by it stays decided. Raises NOT_FOUND
 * where it does not concern the caller, FORBIDDEN for who received it, DELEGATION_OVER.
 */
export async function endDelegation(req: PayloadRequest, id: number): Promise<{ id: number; endedAt: string; from: string; to: string }> {
  return inTx(req, async () => {
    const caller = callerOf(req)
    const [row] = await sqlOf(req)<Row>(
      `select d.id, d.from_id as "from", giver.name as "fromName", d.to_id as "to", receiver.name as "toName",
         d.ends_at as "endsAt", d.ended_at as "endedAt"
       from delegations d join users giver on giver.id = d.from_id join users receiver on receiver.id = d.to_id
       where d.id = $1 for update of d`,
      [id],
    )
    const concerns = row && caller && (caller.role === 'admin' || (caller.role !== 'client' && [row.from, row.to].includes(caller.id)))
    if (!concerns) throw new DomainError('NOT_FOUND')
    if (caller.role !== 'admin' && caller.id !== row.from) throw new DomainError('FORBIDDEN')
    const at = now()
    if (row.endedAt || row.endsAt <= at) throw new DomainError('DELEGATION_OVER')
    await sqlOf(req)('update delegations set ended_at = $2, ended_by_id = $3, updated_at = $2 where id = $1', [id, at, caller.id])
    await publish(req, [
      {
        type: 'delegationEnded',
        delegationId: id,
        from: { id: row.from, name: row.fromName },
        to: { id: row.to, name: row.toName },
        endsAt: row.endsAt.toISOString(),
        by: { id: caller.id, role: caller.role },
        at: at.toISOString(),
      },
    ])
    return { id, endedAt: at.toISOString(), from: row.fromName, to: row.toName }
  })
}
