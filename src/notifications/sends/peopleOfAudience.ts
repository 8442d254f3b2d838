import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Audience, Part } from './send.ts'

/**
 * The ids of the transactions that flat filters find, as SQL; `asker` is whose `me` they name. What filters mean lies
 * above this floor.
 */
export type TransactionsOfFilter = (req: PayloadRequest, filter: Record<string, unknown>, asker: number | null) => Promise<SqlPart>

const columns: Record<Part, string> = { client: 'client_id', assignee: 'assigned_to_id', creator: 'created_by_id' }

/** Everybody of an audience whose account is active, each once, in order of their number. One statement, whatever its size. */
export async function peopleOfAudience(
  req: PayloadRequest,
  { audience, asker }: { audience: Audience; asker: number | null },
  transactionsOf: TransactionsOfFilter,
): Promise<number[]> {
  const { text, values } = await audienceQuery(req, audience, asker, transactionsOf)
  const [row] = await sqlOf(req)<{ ids: number[] | null }>(`select array_agg(id order by id) as ids from (${text}) audience`, values)
  return row?.ids ?? []
}

async function audienceQuery(req: PayloadRequest, audience: Audience, asker: number | null, transactionsOf: TransactionsOfFilter): Promise<SqlPart> {
  const { people = [], roles = [], departments = [], filter, as = ['client'] } = audience
  const named = joinSql`select person.id from users person where person.status = 'active' and (
      person.id = any(${{ value: people }}::int[]) or person.role::text = any(${{ value: roles }}::text[])
      or exists (select 1 from users_rels r where r.parent_id = person.id and r.path = 'departments' and r.departments_id = any(${{ value: departments }}::int[])))`
  if (!filter) return named
  const part: SqlPart = { text: as.map((each) => columns[each]).join(', '), values: [] }
  return joinSql`${named} union select person.id from transactions t cross join lateral unnest(array[${part}]) as concerned (id)
      join users person on person.id = concerned.id and person.status = 'active'
    where t.id in (${await transactionsOf(req, filter, asker)})`
}
