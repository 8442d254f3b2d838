import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { AuditChoice } from './auditAddress.ts'

/** Whose timeline is shown. */
export type AuditSubject =
  | { kind: 'user'; id: number; name: string; email: string; held: boolean; erasedAt: string | null }
  | { kind: 'transaction'; id: number; name: string }

/** The person or transaction named in the address, if there is one. For admins only: it asks past access. */
export async function subjectOf(req: PayloadRequest, { user, transaction }: AuditChoice): Promise<AuditSubject | null> {
  const id = Number(user ?? transaction)
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return null
  if (user !== undefined) {
    const [row] = await sqlOf(req)<{ name: string; email: string; held: boolean; erased: string | null }>(
      `select name, email, coalesce(legal_hold, false) as held, to_char(erased_at, 'YYYY-MM-DD') as erased from users where id = $1`,
      [id],
    )
    return row ? { kind: 'user', id, name: row.name, email: row.email, held: row.held, erasedAt: row.erased } : null
  }
  const [row] = await sqlOf(req)<{ reference: string }>('select reference from transactions where id = $1', [id])
  return row ? { kind: 'transaction', id, name: row.reference } : null
}
