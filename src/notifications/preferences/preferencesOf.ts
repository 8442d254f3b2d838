import type { Sql } from '../../platform/tx.ts'
import type { Settings } from '../../shared/settings.ts'
import { nothingDecided, preferencesInForce, type Preferences, type StoredPreferences } from './preferences.ts'

const columns = `events, digest, digest_hour as "digestHour", digest_weekday as "digestWeekday", time_zone as "timeZone",
  quiet_from as "quietFrom", quiet_to as "quietTo", own_acts as "ownActs", no_mail as "noMail"`

/** What a person decided. Whose preferences may be seen is decided before. */
export async function storedPreferencesOf(sql: Sql, userId: number): Promise<StoredPreferences> {
  const [row] = await sql<StoredPreferences>(`select ${columns} from notification_preferences where user_id = $1`, [userId])
  return row ?? nothingDecided
}

/** What is in force for each of these people, by one statement; everybody asked for is in it. */
export async function preferencesOfMany(sql: Sql, userIds: readonly number[], settings: Settings): Promise<Map<number, Preferences>> {
  const rows = await sql<StoredPreferences & { userId: number }>(
    `select user_id as "userId", ${columns} from notification_preferences where user_id = any($1::int[])`,
    [userIds],
    'preferences-of-many',
  )
  const decided = new Map(rows.map(({ userId, ...stored }) => [userId, stored]))
  return new Map(userIds.map((id) => [id, preferencesInForce(decided.get(id) ?? nothingDecided, settings)]))
}
