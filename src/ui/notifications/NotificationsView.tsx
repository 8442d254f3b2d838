import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { eventTypeLabels, eventTypes } from '../../events/index.ts'
import { countUnread } from '../../notifications/inApp/countUnread.ts'
import { noticeOf } from '../../notifications/notices.ts'
import { say } from '../../shared/text.ts'
import { officeClock } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { localeOfLanguage } from '../words.ts'
import './bell.css'
import './notificationsPage.css'
import { NotificationsScreen } from './NotificationsScreen.tsx'
import { noticeSpeaker } from './noticeWords.ts'

/** /admin/notifications: everything the reader was told, for everybody who signed in. */
export async function NotificationsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const caller = callerOrSignIn(props.initPageResult, '/notifications')
  const locale = localeOfLanguage(req.i18n.language)
  const speak = noticeSpeaker(locale)
  const { timeZone } = await officeClock(req.payload)
  // Those that anybody is told of; a message of the office is sent by itself.
  const heard = eventTypes.filter((type) => noticeOf(type) !== 'silent' || type === 'messageSent')
  const events = heard.map((value) => ({ value, label: say(eventTypeLabels[value], locale) })).toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <AdminPage {...props}>
      <Gutter className="office-notices">
        <SetStepNav nav={[{ label: speak('title') }]} />
        <h1>{speak('title')}</h1>
        <NotificationsScreen unread={await countUnread(req, caller.id)} timeZone={timeZone} events={events} />
      </Gutter>
    </AdminPage>
  )
}
