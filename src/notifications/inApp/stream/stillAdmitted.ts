import type { Payload } from 'payload'
import { now } from '../../../platform/clock.ts'
import { isClosedTo } from '../../../platform/maintenance.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { sqlOnPool } from '../../../platform/tx.ts'
import { roles, type Role } from '../../../shared/roles.ts'
import type { ReaderFacts } from './NoticeReader.ts'

/**
 * Those who would be let in now as they were then: their session or key is good, their account active and of the same
 * role, the office not closed to them, their time not over. One statement for all.
 */
export async function stillAdmitted(payload: Payload, readers: readonly ReaderFacts[]): Promise<Set<ReaderFacts>> {
  const at = now()
  const sessions = readers.flatMap(({ by }) => ('session' in by ? [by.session] : []))
  const keys = readers.flatMap(({ by }) => ('key' in by ? [by.key] : []))
  const rows = await sqlOnPool(payload)<{ by: string; person: number; role: Role; keyRole: Role | null }>(
    `select session.id as by, u.id as person, u.role, null as "keyRole" from users_sessions session join users u on u.id = session._parent_id
     where session.id = any($1::text[]) and session.expires_at > $3 and u.status = 'active'
     union all
     select 'key ' || k.id, u.id, u.role, k.role from api_keys k join users u on u.id = k.owner_id
     where k.id = any($2::int[]) and k.revoked_at is null and k.expires_at > $3 and u.status = 'active'`,
    [sessions, keys, at],
  )
  const good = new Map(rows.map((row) => [row.by, row]))
  const { maintenance } = await settingsOf(payload)
  return new Set(readers.filter((reader) => {
    const row = good.get('session' in reader.by ? reader.by.session : `key ${reader.by.key}`)
    if (!row || row.person !== reader.personId || reader.until <= at.getTime()) return false
    const role = row.keyRole && roles.indexOf(row.keyRole) < roles.indexOf(row.role) ? row.keyRole : row.role
    return role === reader.role && !isClosedTo(maintenance, reader, at)
  }))
}
