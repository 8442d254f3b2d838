import type { Payload } from 'payload'
import type { ApiKey } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { roles, type Role } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'
import { accountSelection, asAccount, type AccountRow } from '../accountColumns.ts'
import { hashOfToken } from '../tokens.ts'

type KeyRow = AccountRow & { keyId: number; keyName: string; keyRole: Role; expiresAt: Date; lastUsedAt: Date | null }

const query = `select ${accountSelection}, k.id as "keyId", k.name as "keyName", k.role as "keyRole", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt"
  from api_keys k join users u on u.id = k.owner_id
  where k.hash = $1 and k.revoked_at is null and k.expires_at > $2 and u.status = 'active'`

/** How exactly the last use is known. More often than this nothing is written, however busy a key is. */
const usedEveryMs = 60_000

/**
 * The account that a key acts for, with the lesser of the key's role and the account's own; null for a key that is
 * unknown, revoked or expired, or whose owner is not active. Read anew for every request: a revoked key is dead at once.
 */
export async function authenticateByKey(payload: Payload, key: string): Promise<Record<string, unknown> | null> {
  const sql = sqlOnPool(payload)
  const at = now()
  const [row] = await sql<KeyRow>(query, [hashOfToken(key), at], 'api-key')
  if (!row) return null
  const { keyId, keyName, keyRole, expiresAt, lastUsedAt, ...account } = row
  if (!lastUsedAt || at.getTime() - lastUsedAt.getTime() > usedEveryMs) {
    // Compared again: of many requests at once only one writes.
    await sql(
      `update api_keys set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`,
      [keyId, at],
    )
  }
  const role = lesser(keyRole, account.role)
  const ends = Math.floor(expiresAt.getTime() / 1000)
  return {
    ...asAccount(account),
    role,
    collection: slugs.users,
    _strategy: 'api-key',
    askedByKey: { id: keyId, name: keyName, ends, isLesser: role !== account.role } satisfies ApiKey,
  }
}

/** Roles are listed from the least to the most. */
export function lesser(one: Role, other: Role): Role {
  return roles.indexOf(one) < roles.indexOf(other) ? one : other
}
