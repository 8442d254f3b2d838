import type { PayloadRequest } from 'payload'
import type { AskedOf } from '../../access/approvalsAsked.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'

/** The people whose seats these approvals have: active staff, and who is named, whatever became of them. */
export async function peopleAsked(req: PayloadRequest, asked: readonly AskedOf[]): Promise<PersonFacts[]> {
  const named = asked.flatMap(({ approval: { by } }) => ('users' in by ? by.users : []))
  return sqlOf(req)<PersonFacts>(
    `select id, name, role, status = 'active' as active from users
     where (status = 'active' and role <> 'client') or id = any($1::int[]) order by id`,
    [[...new Set(named)]],
  )
}
