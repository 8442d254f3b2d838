import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { eventTypes, type EventType } from '../events/index.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { noticeOf } from './notices.ts'

/** The events people hear of; the others are silent for everybody. */
export const heardEvents = eventTypes.filter((type) => noticeOf(type) !== 'silent') as [EventType, ...EventType[]]

/** Whether a person wants to hear of an event in the product. */
export type Preferences = Partial<Record<EventType, { inApp: boolean }>>

/** What a person decided; what they did not decide they hear of. Whose preferences may be seen is decided before. */
export async function preferencesOf(req: PayloadRequest, userId: number): Promise<Record<string, { inApp: boolean }>> {
  const [row] = await sqlOf(req)<{ events: Preferences }>('select events from notification_preferences where user_id = $1', [userId])
  return Object.fromEntries(heardEvents.map((type) => [type, { inApp: row?.events[type]?.inApp ?? true }]))
}

/** Changes the events that are named and leaves the others. Two at once lose nothing: each is merged into what is stored. */
export async function changePreferences(req: PayloadRequest, userId: number, changes: Preferences): Promise<void> {
  await inTx(req, async () => {
    await sqlOf(req)(
      `insert into notification_preferences (user_id, events) values ($1, $2)
       on conflict (user_id) do update set events = notification_preferences.events || excluded.events, updated_at = now()`,
      [userId, JSON.stringify(changes)],
    )
    await recordAudit(req, [{ action: 'notificationPreferencesChanged', entity: 'users', entityId: userId, after: changes }])
  })
}
