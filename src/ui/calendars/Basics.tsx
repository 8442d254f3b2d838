'use client'
import { useId, useState } from 'react'
import type { CalendarSpeak } from './calendarWords.ts'
import { Section } from './Section.tsx'
import type { Draft, Edit, EditContent } from './useCalendarDraft.ts'

type Props = { draft: Draft; edit: Edit; editContent: EditContent; isNew: boolean; speak: CalendarSpeak }

/** What the calendar is called, and whose clocks it goes by. */
export function Basics({ draft, edit, editContent, isNew, speak }: Props) {
  const [zonesId, keyHint, zoneHint] = [useId(), useId(), useId()]
  // Server and browser know different lists: filled in when somebody wants it.
  const [zones, setZones] = useState<readonly string[]>([])
  const { key, nameEn, nameAr, content } = draft
  return (
    <Section title={speak('basics')}>
      <div className="office-calendar__row">
        <label>
          <span className="office-label">{speak('nameEn')}</span>
          <input className="office-input" type="text" required maxLength={100} dir="ltr" lang="en" value={nameEn} onChange={(event) => edit({ nameEn: event.target.value, ...(isNew && key === keyFrom(nameEn) ? { key: keyFrom(event.target.value) } : {}) })} />
        </label>
        <label>
          <span className="office-label">{speak('nameAr')}</span>
          <input className="office-input" type="text" required maxLength={100} dir="rtl" lang="ar" value={nameAr} onChange={(event) => edit({ nameAr: event.target.value })} />
        </label>
      </div>
      <div className="office-calendar__row">
        <label>
          <span className="office-label">{speak('key')}</span>
          <input className="office-input office-code" type="text" required maxLength={50} dir="ltr" readOnly={!isNew} aria-describedby={keyHint} value={key} onChange={(event) => edit({ key: event.target.value })} />
          {isNew && <small id={keyHint} className="office-muted">{speak('keyHint')}</small>}
        </label>
        <label>
          <span className="office-label">{speak('timeZone')}</span>
          <input className="office-input" type="text" required list={zonesId} dir="ltr" aria-describedby={zoneHint} value={content.timeZone} onFocus={() => setZones(Intl.supportedValuesOf('timeZone'))} onChange={(event) => editContent({ timeZone: event.target.value })} />
          <datalist id={zonesId}>{zones.map((zone) => <option key={zone} value={zone} />)}</datalist>
          <small id={zoneHint} className="office-muted">{speak('timeZoneHint')}</small>
        </label>
      </div>
    </Section>
  )
}

/** A key made from the English name, until somebody writes their own. */
function keyFrom(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 50)
}
