import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { offersOf } from '../../reports/offersOf.ts'
import { reportTypes } from '../../reports/reportTypes.ts'
import { scheduleOf } from '../../reports/schedules/schedule.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale } from '../../shared/text.ts'
import { localeOfLanguage } from '../words.ts'
import { rhythmOf, type Person, type ScheduleDraft } from './scheduleDraft.ts'
import { ScheduleScreen } from './ScheduleScreen.tsx'
import { scheduleSpeaker } from './scheduleWords.ts'
import type { Offers } from './WhatStep.tsx'

/** A report schedule, or a new one (`?report=` or `?definition=` name of what): our page in the place of Payload's form. For staff. */
export async function ScheduleDocument({ doc, initPageResult, searchParams }: DocumentViewServerProps) {
  const { req } = initPageResult
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') notFound()
  const locale = localeOfLanguage(req.i18n.language)
  const speak = scheduleSpeaker(locale)
  const { office } = await settingsOf(req.payload)
  const collections = `${req.payload.config.routes.admin}/collections`
  const offers = await offersFor(req, caller.role, locale)
  const wanted = Number(searchParams?.['definition'])
  const named = offers.reports.find(({ value }) => value === searchParams?.['report'])
  const built = offers.definitions.find(({ value }) => value === String(wanted))
  const stored = doc?.['id'] ? scheduleOf(doc as unknown as Record<string, unknown>) : null
  const me: Person = { id: caller.id, name: caller.name }
  const draft: ScheduleDraft = stored
    ? {
        name: stored.name, active: stored.active, report: stored.report, definition: stored.definition, asked: stored.asked as ScheduleDraft['asked'], format: stored.format,
        rhythm: rhythmOf({ timing: stored.timing.timing, at: 'at' in stored.timing ? stored.timing.at : '', cron: 'cron' in stored.timing ? stored.timing.cron : null }),
        timeZone: stored.timeZone ?? '', people: await peopleOf(req, stored.people), roles: stored.roles,
      }
    : {
        name: (built ?? named)?.label ?? '', active: true, report: built ? 'custom' : (((named ?? offers.reports[0])?.value ?? 'custom') as ScheduleDraft['report']), definition: built ? wanted : null, asked: {}, format: 'pdf',
        rhythm: { kind: 'workingDay', at: '07:00' }, timeZone: '', people: [me], roles: [],
      }
  return (
    <Gutter className="office-page">
      <SetStepNav nav={[{ label: speak('title'), url: `${collections}/${slugs.reportSchedules}` }, { label: stored?.name ?? speak('newSchedule') }]} />
      <ScheduleScreen
        key={stored?.id ?? 'new'} id={stored?.id ?? null} initial={draft} nextRunAt={stored?.nextRunAt?.toISOString() ?? null} offers={offers} zones={Intl.supportedValuesOf('timeZone')}
        timeZone={stored?.timeZone ?? office.timeZone} mayNameRoles={caller.role === 'admin'}
        listAddress={`${collections}/${slugs.reportSchedules}`} reportsAddress={`${collections}/${slugs.reports}`}
      />
    </Gutter>
  )
}

/** What this person may schedule; custom reports are those they may read. */
async function offersFor(req: PayloadRequest, role: 'editor' | 'admin', locale: Locale): Promise<Offers> {
  const { reports, formats, ranges } = offersOf(role, locale)
  const { docs } = await req.payload.find({ collection: slugs.reportDefinitions, sort: 'name', limit: 500, depth: 0, pagination: false, overrideAccess: false, user: req.user, req })
  return {
    reports: [...reports.map(({ report, label, range }) => ({ value: report, label, ranged: range !== null })), { value: 'custom', label: say(reportTypes.custom, locale), ranged: true }],
    definitions: docs.map(({ id, name }) => ({ value: String(id), label: name })),
    ranges: ranges.map(({ key, label }) => ({ value: key, label })),
    formats: formats.map((format) => ({ value: format, label: format.toUpperCase() })),
  }
}

async function peopleOf(req: PayloadRequest, ids: readonly number[]): Promise<Person[]> {
  return sqlOf(req)<Person>('select id, name from users where id = any($1::int[]) order by name', [ids])
}
