import type { Payload } from 'payload'
import { sqlOnPool } from '../platform/tx.ts'

/**
 * Who decides in the place of these people now: directly, or handed on from one to the next while each is away, as the
 * engine has it (workflows/mandateOf). What comes through the submitter counts for nothing.
 */
export async function standInsOf(payload: Payload, people: readonly number[], transactionId: number): Promise<number[]> {
  const rows = await sqlOnPool(payload)<{ id: number }>(
    `with recursive hands as (
       select unnest($1::int[]) as id
       union
       select d.to_id from hands join delegations d on d.from_id = hands.id
         join users giver on giver.id = d.from_id and giver.status = 'active'
         where d.starts_at <= now() and least(d.ends_at, d.ended_at) > now()
           and d.from_id is distinct from (select coalesce(submitted_by_id, created_by_id) from transactions where id = $2)
     ) select hands.id from hands join users u on u.id = hands.id
       where u.role <> 'client' and not hands.id = any($1::int[])`,
    [people, transactionId],
  )
  return rows.map(({ id }) => id)
}
