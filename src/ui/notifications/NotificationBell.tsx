import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { countUnread } from '../../notifications/inApp/countUnread.ts'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { Bell } from './Bell.tsx'
import './bell.css'

/** In the header of every page of the admin UI, for everybody who signed in. */
export async function NotificationBell({ payload, user }: { payload: Payload; user?: PayloadRequest['user'] }) {
  const caller = callerOf({ user: user ?? null })
  if (!caller || !user) return null
  const unread = await countUnread(await createLocalReq({ user }, payload), caller.id)
  const { office } = await settingsOf(payload)
  return <Bell unread={unread} timeZone={office.timeZone} adminRoute={payload.config.routes.admin} />
}
