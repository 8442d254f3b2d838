import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Transaction } from './transaction.ts'

export type AssignmentRule = 'round_robin' | 'least_loaded' | 'by_category' | 'by_priority'

/**
 * Whom the office's rule gives a transaction: an active editor, of its department when that has any.
 * - least_loaded: fewest open transactions
 * - round_robin: whose last assignment lies furthest back
 * - by_category: most work done in its category, then fewest open
 * - by_priority: fewest open ones of the same or a higher priority, then fewest open
 * Ties go to the smaller id, so that the choice can be repeated. Null when there is no editor.
 */
export async function chooseAssignee(
  req: PayloadRequest,
  transaction: Pick<Transaction, 'department' | 'category' | 'priority'>,
  rule: AssignmentRule,
): Promise<number | null> {
  const [chosen] = await sqlOf(req)<{ id: number }>(
    `with editors as (
       select u.id, exists (select 1 from users_rels r where r.parent_id = u.id and r.departments_id = $1) as here
       from users u where u.role = 'editor' and u.status = 'active'
     ), candidates as (
       select id from editors where here or not exists (select 1 from editors where here)
     ), load as (
       select assigned_to_id as id, count(*) as open,
         count(*) filter (where priority = any($3::enum_transactions_priority[])) as pressing
       from transactions
       where state_kind in ('initial', 'normal', 'waiting') and deleted_at is null
         and assigned_to_id in (select id from candidates)
       group by assigned_to_id
     )
     select c.id
     from candidates c left join load l on l.id = c.id
     order by
       case when $4 = 'by_category' then
         (select -count(*) from transactions t where t.assigned_to_id = c.id and t.category_id = $2) end nulls last,
       case when $4 = 'by_priority' then coalesce(l.pressing, 0) end nulls last,
       case when $4 = 'round_robin' then
         (select max(h.created_at) from transaction_history h
          where h.event = 'assignmentChanged' and (h.data->'to'->>'id')::int = c.id) end nulls first,
       coalesce(l.open, 0),
       c.id
     limit 1`,
    [transaction.department, transaction.category, pressing(transaction.priority), rule],
  )
  return chosen?.id ?? null
}

function pressing(priority: Transaction['priority']): Transaction['priority'][] {
  const order = ['low', 'normal', 'high', 'urgent'] as const
  return order.slice(order.indexOf(priority))
}
