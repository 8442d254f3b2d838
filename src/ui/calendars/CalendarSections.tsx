'use client'
import type { DayOff, MoonSighting, WorkingCalendar } from '../../sla/index.ts'
import type { Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { FeedPanel } from './FeedPanel.tsx'
import type { Item } from './ItemDialog.tsx'
import { ItemList } from './ItemList.tsx'
import { Section } from './Section.tsx'
import { Sightings } from './Sightings.tsx'
import type { Draft, Edit, EditContent } from './useCalendarDraft.ts'
import { Versions } from './Versions.tsx'
import { WeeksEditor } from './WeeksEditor.tsx'

type Props = {
  draft: Draft
  edit: Edit
  editContent: EditContent
  /** As it would be now, for what is asked of it. */
  calendar: WorkingCalendar
  today: string
  officeZone: string
  storedUrl: string
  isNew: boolean
  /** The office's own: looked at, not changed. */
  readOnly?: boolean
  locale: Locale
  speak: CalendarSpeak
}

const noName = { en: '', ar: '' }
const allKinds = ['dates', 'yearly', 'hijri', 'hijriMonth'] as const
const officeHours = [{ days: [0, 1, 2, 3, 4, 5, 6] as const, shifts: [{ from: '10:00', to: '16:00' }] }]

/** Everything a calendar says beside its name: week, days off, reduced hours, extra days, the moon, feeds; and what it was. */
export function CalendarSections({ draft, edit, editContent, calendar, today, officeZone, storedUrl, isNew, readOnly = false, locale, speak }: Props) {
  const { content, feed } = draft
  const sightings: readonly MoonSighting[] = content.moonSightings
  // A time zone that is half typed is none yet.
  const { timeZone } = calendar
  const about = { today, timeZone, sightings, locale, speak, disabled: readOnly }
  const onceToday: Item = { name: noName, when: { kind: 'dates', from: today, to: today } }
  return (
    <>
      <Section title={speak('weeks')}>
        <WeeksEditor weeks={content.weeks} onChange={(weeks) => editContent({ weeks })} today={today} locale={locale} speak={speak} disabled={readOnly} />
      </Section>
      <Section title={speak('daysOff')}>
        <ItemList
          {...about}
          items={content.daysOff.map(itemOf)} fixed={(feed?.daysOff ?? []).map(itemOf)}
          onChange={(items) => editContent({ daysOff: items.map(({ name, when }) => ({ name, on: when })) })}
          words={{ lead: speak('daysOffLead'), add: speak('addDayOff'), none: speak('noDaysOff'), fixed: speak('fromFeed') }}
          kinds={[...allKinds, 'moments']} fresh={onceToday}
        />
      </Section>
      {(!readOnly || content.reducedHours.length > 0) && (
        <Section title={speak('reduced')}>
          <ItemList
            {...about}
            items={content.reducedHours.map(({ name, during, hours }) => ({ name, when: during, hours }))}
            onChange={(items) =>
              editContent({ reducedHours: items.flatMap(({ name, when, hours = [] }) => (when.kind === 'moments' ? [] : [{ name, during: when, hours }])) })
            }
            words={{ lead: speak('reducedLead'), add: speak('addReduced'), none: speak('noReduced') }}
            kinds={allKinds} fresh={{ name: { en: 'Ramadan', ar: 'رمضان' }, when: { kind: 'hijriMonth', month: 9 }, hours: officeHours }}
          />
        </Section>
      )}
      {(!readOnly || content.extraWorkingDays.length > 0) && (
        <Section title={speak('extra')}>
          <ItemList
            {...about}
            items={content.extraWorkingDays.map(({ name, on, shifts }) => ({ name, when: on, shifts }))}
            onChange={(items) =>
              editContent({ extraWorkingDays: items.flatMap(({ name, when, shifts = [] }) => (when.kind === 'moments' ? [] : [{ name, on: when, shifts }])) })
            }
            words={{ lead: speak('extraLead'), add: speak('addExtra'), none: speak('noExtra') }}
            kinds={allKinds} fresh={{ ...onceToday, shifts: [{ from: '08:00', to: '16:00' }] }}
          />
        </Section>
      )}
      {!readOnly && (
        <Section title={speak('moon')}>
          <Sightings sightings={sightings} onChange={(moonSightings) => editContent({ moonSightings })} today={today} locale={locale} speak={speak} disabled={readOnly} />
        </Section>
      )}
      {!readOnly && (
        <Section title={speak('feed')}>
          <FeedPanel
            draft={draft} edit={edit} storedUrl={storedUrl} calendar={calendar} today={today} officeZone={officeZone} locale={locale} speak={speak}
            onTake={(daysOff: DayOff[]) => editContent({ daysOff: [...content.daysOff, ...daysOff] })}
          />
        </Section>
      )}
      {!isNew && (
        <Section title={speak('versions')}>
          <Versions calendarKey={draft.key} officeZone={officeZone} speak={speak} />
        </Section>
      )}
    </>
  )
}

function itemOf({ name, on }: DayOff): Item {
  return { name, when: on }
}
