'use client'
import { useState } from 'react'
import type { Hours, MoonSighting, Moments, Period, Shift } from '../../sla/index.ts'
import type { Locale, Text } from '../../shared/text.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { ShiftRow } from './ShiftRow.tsx'
import { WeekHours } from './WeekHours.tsx'

/** Something on the calendar that has a name and comes at times: a day off, reduced hours, an extra working day. */
export type Item = { name: Text; when: Period | Moments; hours?: readonly Hours[]; shifts?: readonly Shift[] }

type Props = {
  title: string
  item: Item
  kinds: readonly Item['when']['kind'][]
  onApply: (item: Item) => void
  onClose: () => void
  today: string
  timeZone: string
  sightings: readonly MoonSighting[]
  locale: Locale
  speak: CalendarSpeak
}

export function ItemDialog({ title, item: given, kinds, onApply, onClose, today, timeZone, sightings, locale, speak }: Props) {
  const { speak: say } = useWords()
  const [item, setItem] = useState(given)
  const { name, when, hours, shifts } = item
  const isNamed = name.en.trim() !== '' && name.ar.trim() !== ''
  const field = (language: Locale, word: 'nameEn' | 'nameAr') => (
    <label>
      <span className="office-label">{speak(word)}</span>
      <input className="office-input" type="text" required maxLength={100} dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language} value={name[language]} onChange={(event) => setItem({ ...item, name: { ...name, [language]: event.target.value } })} />
    </label>
  )
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      onSubmit={() => isNamed && onApply(item)}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{say('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={!isNamed}>{say('apply')}</button>
        </>
      }
    >
      <div className="office-calendar__form">
        <div className="office-calendar__row">{field('en', 'nameEn')}{field('ar', 'nameAr')}</div>
        <PeriodFields value={when} onChange={(changed) => setItem({ ...item, when: changed })} {...{ kinds, today, timeZone, sightings, locale, speak }} />
        {hours && <WeekHours mayBeUsual hours={hours} onChange={(changed) => setItem({ ...item, hours: changed })} locale={locale} speak={speak} />}
        {shifts && (
          <div>
            <span className="office-label">{speak('hours')}</span>
            <div className="office-week__shifts">
              {shifts.map((shift, index) => (
                <ShiftRow
                  key={index} day={name[locale]} shift={shift} index={index} speak={speak}
                  onChange={(changed) => setItem({ ...item, shifts: shifts.map((each, place) => (place === index ? changed : each)) })}
                  onRemove={() => setItem({ ...item, shifts: shifts.filter((_each, place) => place !== index) })}
                />
              ))}
              <button type="button" className="office-button office-button--plain" onClick={() => setItem({ ...item, shifts: [...shifts, { from: '08:00', to: '12:00' }] })}>+ {speak('addShiftShort')}</button>
            </div>
          </div>
        )}
      </div>
    </Dialog>
  )
}
