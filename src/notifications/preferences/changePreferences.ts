import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { moveWaiting } from './moveWaiting.ts'
import type { Chosen, StoredPreferences } from './preferences.ts'
import { storedPreferencesOf } from './preferencesOf.ts'

/** Any part of what a person decides. Events and channels that are not named stay as they are. */
export type PreferenceChanges = Partial<StoredPreferences>

/**
 * Changes what is named and leaves the rest. Two at once lose nothing: each sees what the other stored. The audit trail
 * gets what truly changed, and mails that wait follow it. Whose preferences may be changed is decided
 * before; `byLink`: whoever holds a link from one of their mails acts for them.
 */
export async function changePreferences(
  req: PayloadRequest,
  userId: number,
  changes: PreferenceChanges,
  { byLink = false }: { byLink?: boolean } = {},
): Promise<void> {
  await inTx(req, async () => {
    const sql = sqlOf(req)
    await sql('insert into notification_preferences (user_id) values ($1) on conflict do nothing', [userId])
    await sql('select 1 from notification_preferences where user_id = $1 for update', [userId])
    const before = await storedPreferencesOf(sql, userId)
    const after: StoredPreferences = { ...before, ...changes, events: merged(before.events, changes.events ?? {}) }
    const changed = (Object.keys(after) as (keyof StoredPreferences)[]).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
    if (changed.length === 0) return
    await sql(
      `update notification_preferences set events = $2, digest = $3, digest_hour = $4, digest_weekday = $5, time_zone = $6,
         quiet_from = $7, quiet_to = $8, own_acts = $9, no_mail = $10, updated_at = now() where user_id = $1`,
      [
        userId, JSON.stringify(after.events), after.digest, after.digestHour, after.digestWeekday, after.timeZone, after.quietFrom, after.quietTo,
        after.ownActs, after.noMail,
      ],
    )
    await moveWaiting(req, userId)
    const only = (all: StoredPreferences) => Object.fromEntries(changed.map((name) => [name, all[name]]))
    await recordAudit(req, [{
      action: 'notificationPreferencesChanged', entity: 'users', entityId: userId, before: only(before), after: only(after),
      ...(byLink ? { onBehalfOf: userId } : {}),
    }])
  })
}

function merged(before: Chosen, changes: Chosen): Chosen {
  const events = Object.entries(changes).map(([event, channels]) => [event, { ...before[event as keyof Chosen], ...channels }])
  return { ...before, ...Object.fromEntries(events) }
}
