import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { askedSchema } from '../../reports/asked.ts'
import { scheduleOf } from '../../reports/schedules/schedule.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Person } from '../parts/PeopleField.tsx'
import { askingSetting, peopleNamed } from '../reports/askingSetting.ts'
import { localeOfLanguage } from '../words.ts'
import { rhythmOf, type ScheduleDraft } from './scheduleDraft.ts'
import { ScheduleScreen } from './ScheduleScreen.tsx'
import { scheduleSpeaker } from './scheduleWords.ts'

/** A report schedule, or a new one (`?report=` or `?definition=` name of what): our page in the place of Payload's form. For staff. */
export async function ScheduleDocument({ doc, initPageResult, searchParams }: DocumentViewServerProps) {
  const { req } = initPageResult
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') notFound()
  const locale = localeOfLanguage(req.i18n.language)
  const speak = scheduleSpeaker(locale)
  const { office } = await settingsOf(req.payload)
  const collections = `${req.payload.config.routes.admin}/collections`
  const setting = await askingSetting(req, caller, locale)
  const wanted = Number(searchParams?.['definition'])
  const named = setting.offers.reports.find(({ report }) => report === searchParams?.['report'])
  const built = setting.custom.own.find((own) => own.id === wanted)
  const stored = doc?.['id'] ? scheduleOf(doc as unknown as Record<string, unknown>) : null
  const me: Person = { id: caller.id, name: caller.name }
  const draft: ScheduleDraft = stored
    ? {
        name: stored.name, active: stored.active, report: stored.report, definition: stored.definition, asked: askedOf(stored.asked), template: stored.template, format: stored.format,
        rhythm: rhythmOf({ timing: stored.timing.timing, at: 'at' in stored.timing ? stored.timing.at : '', cron: 'cron' in stored.timing ? stored.timing.cron : null }),
        timeZone: stored.timeZone ?? '', people: await peopleOf(req, stored.people), roles: stored.roles,
      }
    : {
        name: built?.name ?? named?.label ?? '', active: true, report: built ? 'custom' : ((named ?? setting.offers.reports[0])?.report ?? 'custom'), definition: built?.id ?? null,
        asked: {}, template: null, format: 'pdf',
        rhythm: { kind: 'workingDay', at: '07:00' }, timeZone: '', people: [me], roles: [],
      }
  return (
    <Gutter className="office-page">
      <SetStepNav nav={[{ label: speak('title'), url: `${collections}/${slugs.reportSchedules}` }, { label: stored?.name ?? speak('newSchedule') }]} />
      <ScheduleScreen
        key={stored?.id ?? 'new'} id={stored?.id ?? null} initial={draft} nextRunAt={stored?.nextRunAt?.toISOString() ?? null} setting={setting} names={await peopleNamed(req, draft.asked.filters ?? {})} zones={Intl.supportedValuesOf('timeZone')}
        timeZone={stored?.timeZone ?? office.timeZone} mayNameRoles={caller.role === 'admin'}
        listAddress={`${collections}/${slugs.reportSchedules}`} reportsAddress={`${collections}/${slugs.reports}`} builderAddress={`${collections}/${slugs.reportDefinitions}/create`}
      />
    </Gutter>
  )
}

/** What was asked, as far as it can be read: what cannot is asked anew. */
function askedOf(stored: unknown): ScheduleDraft['asked'] {
  const asked = askedSchema.omit({ template: true }).safeParse(stored ?? {})
  if (!asked.success) return {}
  const { filters, ...rest } = asked.data
  return Object.keys(filters).length > 0 ? { ...rest, filters } : rest
}

async function peopleOf(req: PayloadRequest, ids: readonly number[]): Promise<Person[]> {
  return sqlOf(req)<Person>('select id, name from users where id = any($1::int[]) order by name', [ids])
}
