import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { officeCalendar } from '../../calendars/officeCalendar.ts'
import { callerOf } from '../../platform/caller.ts'
import { officeClock } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { CalendarScreen } from './CalendarScreen.tsx'
import { calendarSpeaker } from './calendarWords.ts'
import { contentOf } from './contentOf.ts'
import type { Draft } from './useCalendarDraft.ts'

type Stored = { id: number; key: string; nameEn: string; nameAr: string; content: unknown; rev: number; feedUrl?: string | null; feed?: Draft['feed'] }

/** A calendar of the collection, or a new one: the editor in the place of Payload's form. */
export async function CalendarDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const locale = localeOfLanguage(req.i18n.language)
  const speak = calendarSpeaker(locale)
  if (callerOf(req)?.role !== 'admin') return <Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter>
  const { today, now, timeZone } = await officeClock(req.payload)
  const { key: _key, version: _version, name: _name, ...office } = await officeCalendar(req)
  const stored = doc?.['id'] ? (doc as unknown as Stored) : null
  const initial: Draft = stored
    ? { key: stored.key, nameEn: stored.nameEn, nameAr: stored.nameAr, content: contentOf(stored.content), feedUrl: stored.feedUrl ?? '', feed: stored.feed ?? null }
    : { key: '', nameEn: '', nameAr: '', content: office, feedUrl: '', feed: null }
  const listAddress = `${req.payload.config.routes.admin}/collections/calendars`
  const title = stored ? (locale === 'ar' ? stored.nameAr : stored.nameEn) : speak('newCalendar')
  return (
    <Gutter className="office-calendars">
      <SetStepNav nav={[{ label: speak('title'), url: listAddress }, { label: title }]} />
      <CalendarScreen
        key={stored?.id ?? 'new'} id={stored?.id ?? null} rev={stored?.rev ?? 0} initial={initial} office={office} today={today} now={now}
        officeZone={timeZone} listAddress={listAddress}
      />
    </Gutter>
  )
}
