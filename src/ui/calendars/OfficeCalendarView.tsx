import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { officeCalendar } from '../../calendars/officeCalendar.ts'
import { callerOf } from '../../platform/caller.ts'
import { officeClock } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { calendarSpeaker } from './calendarWords.ts'
import { OfficeCalendarScreen } from './OfficeCalendarScreen.tsx'

/** /admin/office-calendar: the calendar that the settings describe. */
export async function OfficeCalendarView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const { i18n, payload } = req
  const { admin } = payload.config.routes
  const caller = callerOf(req)
  if (!caller) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/office-calendar`)}`)
  const speak = calendarSpeaker(localeOfLanguage(i18n.language))
  const { today, now } = await officeClock(payload)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <Gutter className="office-calendars">
        <SetStepNav nav={[{ label: speak('title'), url: `${admin}/collections/calendars` }, { label: speak('ofSettings') }]} />
        {caller.role === 'admin'
          ? <OfficeCalendarScreen calendar={await officeCalendar(req)} today={today} now={now} settingsAddress={`${admin}/globals/settings`} />
          : <p className="office-empty">{speak('adminsOnly')}</p>}
      </Gutter>
    </DefaultTemplate>
  )
}
