import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { calendarUsers, type CalendarUser } from '../../calendars/calendarUsers.ts'
import { officeCalendar } from '../../calendars/officeCalendar.ts'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { readKept, type KeptCalendar } from '../../sla/keptCalendar.ts'
import { calendarDays } from '../../sla/calendarDays.ts'
import { addDays, officeDate } from '../../shared/dates.ts'
import { say, type Locale } from '../../shared/text.ts'
import { showDay } from '../dates.ts'
import { ExportOfList } from '../list/ExportOfList.tsx'
import { officeClock, requestOf } from '../officeFacts.ts'
import { Code } from '../parts/Code.tsx'
import { localeOfLanguage } from '../words.ts'
import './calendars.css'
import { calendarSpeaker, type CalendarSpeak } from './calendarWords.ts'
import { showHours } from './showCalendar.ts'

type Props = { payload: Payload; i18n: I18n; user: PayloadRequest['user'] }

/** The calendars there are: the office's own first. */
export async function CalendarsView({ payload, i18n, user }: Props) {
  const req = await requestOf(payload, user)
  const locale = localeOfLanguage(i18n.language)
  const speak = calendarSpeaker(locale)
  if (callerOf(req)?.role !== 'admin') return <Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter>
  const rows = await sqlOf(req)<KeptCalendar & { id: number }>('select id, key, name_en as "nameEn", name_ar as "nameAr", content, feed from calendars order by name_en, id')
  const users = await calendarUsers(req)
  const { now } = await officeClock(payload)
  const { admin } = payload.config.routes
  const kept = rows.flatMap((row) => {
    const { calendar } = readKept(row)
    return calendar ? [{ calendar, address: `${admin}/collections/calendars/${row.id}` }] : []
  })
  const about = { now, users, locale, speak }
  return (
    <Gutter className="collection-list office-calendars">
      <SetStepNav nav={[{ label: speak('title') }]} />
      <header className="office-start__head office-calendars__head">
        <h1>{speak('title')}</h1>
        <div className="office-actions">
          <ExportOfList collectionSlug="calendars" payload={payload} i18n={i18n} user={user} />
          <Link className="office-button office-button--main" href={`${admin}/collections/calendars/create`} prefetch={false}>{speak('newCalendar')}</Link>
        </div>
      </header>
      <p className="office-muted">{speak('lead')}</p>
      <ul className="office-calendars__list">
        <Card {...about} calendar={await officeCalendar(req)} address={`${admin}/office-calendar`} isOfSettings />
        {kept.map((each) => <Card key={each.calendar.key} {...about} {...each} />)}
      </ul>
      {kept.length === 0 && (
        <section className="office-empty office-card">
          <h2>{speak('none')}</h2>
          <p>{speak('noneText')}</p>
        </section>
      )}
    </Gutter>
  )
}

type CardProps = { calendar: WorkingCalendar; address: string; isOfSettings?: boolean; now: number; users: CalendarUser[]; locale: Locale; speak: CalendarSpeak }

function Card({ calendar, address, isOfSettings = false, now, users, locale, speak }: CardProps) {
  const { key, name, timeZone, weeks } = calendar
  const today = officeDate(new Date(now), timeZone)
  const week = weeks.findLast(({ from }) => from === undefined || from <= today)
  const off = calendarDays(calendar, today, addDays(today, 200)).find(({ kind }) => kind === 'off')
  const by = users.filter(({ calendar: named }) => named === key)
  return (
    <li className="office-card">
      <h2>
        <Link href={address} prefetch={false}><bdi>{say(name, locale)}</bdi></Link>
        {isOfSettings && <span className="office-tag office-tag--external">{speak('ofSettings')}</span>}
      </h2>
      <dl>
        <div><dt>{speak('key')}</dt><dd><Code>{key}</Code></dd></div>
        <div><dt>{speak('timeZone')}</dt><dd><bdi dir="ltr">{timeZone}</bdi></dd></div>
        <div><dt>{speak('hours')}</dt><dd>{showHours(week?.hours ?? [], locale)}</dd></div>
        <div>
          <dt>{speak('nextDayOff')}</dt>
          <dd>{off ? <>{off.names.map((each) => say(each, locale)).join(' · ')} <bdi dir="ltr">{showDay(off.date)}</bdi></> : '–'}</dd>
        </div>
        <div><dt>{speak('usedBy')}</dt><dd>{by.length === 0 ? speak('nobodyUses') : by.map(({ workflow }) => say(workflow, locale)).join(locale === 'ar' ? '، ' : ', ')}</dd></div>
      </dl>
    </li>
  )
}
