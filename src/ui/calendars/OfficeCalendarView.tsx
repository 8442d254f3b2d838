import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { officeCalendar } from '../../calendars/officeCalendar.ts'
import { officeClock } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { localeOfLanguage } from '../words.ts'
import { calendarSpeaker } from './calendarWords.ts'
import { OfficeCalendarScreen } from './OfficeCalendarScreen.tsx'

/** /admin/office-calendar: the calendar that the settings describe. */
export async function OfficeCalendarView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { i18n, payload } = req
  const { admin } = payload.config.routes
  const caller = callerOrSignIn(props.initPageResult, '/office-calendar')
  const speak = calendarSpeaker(localeOfLanguage(i18n.language))
  const { today, now } = await officeClock(payload)
  return (
    <AdminPage {...props}>
      <Gutter className="office-calendars">
        <SetStepNav nav={[{ label: speak('title'), url: `${admin}/collections/calendars` }, { label: speak('ofSettings') }]} />
        {caller.role === 'admin'
          ? <OfficeCalendarScreen calendar={await officeCalendar(req)} today={today} now={now} settingsAddress={`${admin}/globals/settings`} />
          : <p className="office-empty">{speak('adminsOnly')}</p>}
      </Gutter>
    </AdminPage>
  )
}
