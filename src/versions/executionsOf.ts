import type { PayloadRequest } from 'payload'
import type { StatusChanged } from '../events/index.ts'
import { sqlOf } from '../platform/tx.ts'
import { workflowOf } from './workflow.ts'

/** One transition that was taken. `by` is nobody where a clock or a machine took it. */
export type TakenTransition = {
  id: number
  transaction: { id: number; reference: string }
  at: string
  by: { id: number; name: string } | null
  transition: string
  from: string
  to: string
  comment: string | null
}

type Row = { id: number; transaction: number; reference: string; at: string; actor: number | null; name: string | null; data: StatusChanged }

/**
 * The transitions taken on a workflow's transactions, the latest first; `before` is the id to go on from. For
 * administrators: it counts on everybody's work. Raises NOT_FOUND.
 */
export async function executionsOf(
  req: PayloadRequest,
  { id, before, limit }: { id: number; before: number | undefined; limit: number },
): Promise<{ docs: TakenTransition[]; next: number | null }> {
  await workflowOf(req, id)
  const rows = await sqlOf(req)<Row>(
    `select h.id, t.id as transaction, t.reference, h.created_at as at, h.actor_id as actor, u.name, h.data
     from transaction_history h
     join transactions t on t.id = h.transaction_id and t.workflow_id = $1 and t.deleted_at is null
     left join users u on u.id = h.actor_id
     where h.event = 'statusChanged' and h.id < $2
     order by h.id desc limit $3`,
    [id, before ?? 2_147_483_647, limit + 1],
    undefined,
    true,
  )
  const docs = rows.slice(0, limit).map(({ transaction, reference, actor, name, data, ...row }) => ({
    id: row.id,
    transaction: { id: transaction, reference },
    at: row.at,
    by: actor === null ? null : { id: actor, name: name ?? '' },
    transition: data.transition,
    from: data.from,
    to: data.to,
    comment: data.comment ?? null,
  }))
  return { docs, next: rows.length > limit ? docs.at(-1)!.id : null }
}
