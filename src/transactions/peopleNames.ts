import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'

/**
 * Names of people by id. A client reads the name of whoever handled the work, though not the account behind it
 * (shared/peopleNamed.ts); so this asks the table, and gives nothing but the name.
 */
export async function peopleNames(
  req: PayloadRequest,
  ids: readonly (number | null | undefined)[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id): id is number => typeof id === 'number'))]
  if (wanted.length === 0) return new Map()
  const rows = await sqlOf(req)<{ id: number; name: string }>('select id, name from users where id = any($1::int[])', [wanted])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
