import type { Caller } from '../platform/caller.ts'

/**
 * `transactionsSeenBy` as a condition for SQL on `transactions t`, for figures that no Payload query
 * can make in one pass. $1 is the caller's id, $2 their departments. Deleted ones are never counted.
 */
export function seenTransactionsSql(caller: Caller): { condition: string; values: [number, number[]] } {
  const values: [number, number[]] = [caller.id, caller.departments]
  // Both values are named in every condition: PostgreSQL refuses a parameter whose type it cannot tell.
  const anyone = '($1::int is not null and $2::int[] is not null)'
  const reach = {
    admin: anyone,
    client: `(t.client_id = $1::int and ${anyone})`,
    editor: `(t.assigned_to_id = $1::int or t.created_by_id = $1::int
      or (t.assigned_to_id is null and t.department_id = any($2::int[])))`,
  }
  return { condition: `t.deleted_at is null and ${reach[caller.role]}`, values }
}
