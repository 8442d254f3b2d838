'use client'
import { saudiArabia, unitedArabEmirates, type WorkingCalendar } from '../../sla/index.ts'
import type { WrittenContent } from '../../sla/keptCalendar.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { contentOf } from './contentOf.ts'
import { Section } from './Section.tsx'

type Props = { office: WrittenContent; onChoose: (content: WrittenContent) => void; locale: Locale; speak: CalendarSpeak }

/** What a new calendar begins with. Choosing another one begins again; the names stay. */
export function StartFrom({ office, onChoose, locale, speak }: Props) {
  const nothing: WrittenContent = {
    ...contentOf({}), timeZone: office.timeZone,
    weeks: [{ hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '08:00', to: '16:00' }] }] }],
  }
  const template = ({ key: _key, version: _version, name: _name, ...content }: WorkingCalendar) => content
  return (
    <Section title={speak('startFrom')}>
      <div className="office-actions">
        {[saudiArabia, unitedArabEmirates].map((each) => (
          <button key={each.key} type="button" className="office-button" onClick={() => onChoose(template(each))}>{say(each.name, locale)}</button>
        ))}
        <button type="button" className="office-button" onClick={() => onChoose(office)}>{speak('fromOffice')}</button>
        <button type="button" className="office-button" onClick={() => onChoose(nothing)}>{speak('fromNothing')}</button>
      </div>
    </Section>
  )
}
