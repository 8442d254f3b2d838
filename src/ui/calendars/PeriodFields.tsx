'use client'
import { useId } from 'react'
import type { MoonSighting, Moments, Period } from '../../sla/index.ts'
import { periodDates } from '../../sla/periodDates.ts'
import type { Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { momentAt, wallTimeAt } from './momentAt.ts'
import { hijriMonthName, monthName, showRange } from './showCalendar.ts'

type When = Period | Moments
type Props = { value: When; onChange: (value: When) => void; kinds: readonly When['kind'][]; today: string; timeZone: string; sightings: readonly MoonSighting[]; locale: Locale; speak: CalendarSpeak }

const kindWords = { dates: 'kindDates', yearly: 'kindYearly', hijri: 'kindHijri', hijriMonth: 'kindHijriMonth', moments: 'kindMoments' } as const

/** Which days are meant, and when that is in the coming years, by the moon as it was seen. */
export function PeriodFields({ value, onChange, kinds, today, timeZone, sightings, locale, speak }: Props) {
  const kindId = useId()
  return (
    <>
      <div>
        <label className="office-label" htmlFor={kindId}>{speak('when')}</label>
        <select id={kindId} className="office-input" value={value.kind} onChange={(event) => onChange(startingAs(event.target.value as When['kind'], today, timeZone))}>
          {kinds.map((kind) => <option key={kind} value={kind}>{speak(kindWords[kind])}</option>)}
        </select>
      </div>
      <div className="office-calendar__row"><Fields value={value} onChange={onChange} timeZone={timeZone} locale={locale} speak={speak} /></div>
      {value.kind === 'hijri' && value.day === 30 && <p className="office-muted">{speak('day30')}</p>}
      {value.kind !== 'moments' && <Coming period={value} today={today} sightings={sightings} speak={speak} />}
    </>
  )
}

function Coming({ period, today, sightings, speak }: { period: Period; today: string; sightings: readonly MoonSighting[]; speak: CalendarSpeak }) {
  const year = Number(today.slice(0, 4))
  const dates = datesOf(period, year, sightings)
  return (
    <div className="office-calendar__coming" aria-live="polite">
      <span className="office-label">{speak('comingDates')}</span>
      {dates.length === 0 ? <p className="office-muted">{speak('neverComes')}</p> : <ul>{dates.map((range) => <li key={range.from}><bdi dir="ltr">{showRange(range)}</bdi></li>)}</ul>}
    </div>
  )
}

/** Empty while somebody is in the middle of typing a date. */
function datesOf(period: Period, year: number, sightings: readonly MoonSighting[]) {
  if (period.kind === 'dates' && (!period.from || !period.to || period.to < period.from)) return []
  return periodDates(period, year, year + 4, sightings)
}

type FieldsProps = Pick<Props, 'value' | 'onChange' | 'timeZone' | 'locale' | 'speak'>

function Fields({ value, onChange, timeZone, locale, speak }: FieldsProps) {
  const number = (label: string, current: number | undefined, limits: { min: number; max: number }, set: (value: number | undefined) => void) => (
    <label>
      <span className="office-label">{label}</span>
      <input className="office-input" type="number" {...limits} value={current ?? ''} onChange={(event) => set(event.target.value === '' ? undefined : Number(event.target.value))} />
    </label>
  )
  const date = (label: string, current: string, set: (value: string) => void, type: 'date' | 'datetime-local' = 'date') => (
    <label>
      <span className="office-label">{label}</span>
      <input className="office-input" type={type} value={current} onChange={(event) => set(event.target.value)} />
    </label>
  )
  const months = (current: number, name: (month: number) => string, set: (month: number) => void) => (
    <label>
      <span className="office-label">{speak('month')}</span>
      <select className="office-input" value={current} onChange={(event) => set(Number(event.target.value))}>
        {Array.from({ length: 12 }, (_each, index) => <option key={index} value={index + 1}>{name(index + 1)}</option>)}
      </select>
    </label>
  )
  const years = (of: Exclude<Period, { kind: 'dates' }>, limits: { min: number; max: number }) => (
    <>
      {number(speak('firstYear'), of.firstYear, limits, (firstYear) => onChange(without({ ...of, firstYear })))}
      {number(speak('lastYear'), of.lastYear, limits, (lastYear) => onChange(without({ ...of, lastYear })))}
    </>
  )
  switch (value.kind) {
    case 'dates':
      return (
        <>
          {date(speak('firstDay'), value.from, (from) => onChange({ ...value, from, to: value.to < from ? from : value.to }))}
          {date(speak('lastDay'), value.to, (to) => onChange({ ...value, to }))}
        </>
      )
    case 'moments':
      return (
        <>
          {date(speak('closedFrom'), wallTimeAt(value.from, timeZone), (from) => from && onChange({ ...value, from: momentAt(from, timeZone) }), 'datetime-local')}
          {date(speak('closedTo'), wallTimeAt(value.to, timeZone), (to) => to && onChange({ ...value, to: momentAt(to, timeZone) }), 'datetime-local')}
        </>
      )
    case 'yearly':
      return (
        <>
          {number(speak('day'), value.day, { min: 1, max: 31 }, (day) => onChange({ ...value, day: day ?? 1 }))}
          {months(value.month, (month) => monthName(month, locale), (month) => onChange({ ...value, month }))}
          {number(speak('howManyDays'), value.days ?? 1, { min: 1, max: 60 }, (days) => onChange({ ...value, days: days ?? 1 }))}
          {years(value, { min: 1900, max: 2199 })}
        </>
      )
    case 'hijri':
      return (
        <>
          {number(speak('day'), value.day, { min: 1, max: 30 }, (day) => onChange({ ...value, day: day ?? 1 }))}
          {months(value.month, (month) => hijriMonthName(month, locale), (month) => onChange({ ...value, month }))}
          {number(speak('howManyDays'), value.days ?? 1, { min: 1, max: 60 }, (days) => onChange({ ...value, days: days ?? 1 }))}
          {years(value, { min: 1300, max: 1600 })}
        </>
      )
    case 'hijriMonth':
      return (
        <>
          {months(value.month, (month) => hijriMonthName(month, locale), (month) => onChange({ ...value, month }))}
          {years(value, { min: 1300, max: 1600 })}
        </>
      )
    default:
      return value satisfies never
  }
}

function without<Of extends Exclude<Period, { kind: 'dates' }>>({ firstYear, lastYear, ...rest }: Of & { firstYear?: number | undefined; lastYear?: number | undefined }): Of {
  return { ...rest, ...(firstYear === undefined ? {} : { firstYear }), ...(lastYear === undefined ? {} : { lastYear }) } as unknown as Of
}

function startingAs(kind: When['kind'], today: string, timeZone: string): When {
  const [month, day] = [Number(today.slice(5, 7)), Number(today.slice(8, 10))]
  switch (kind) {
    case 'dates':
      return { kind, from: today, to: today }
    case 'yearly':
      return { kind, month, day }
    case 'hijri':
      return { kind, month: 9, day: 30, days: 4 }
    case 'hijriMonth':
      return { kind, month: 9 }
    case 'moments':
      return { kind, from: momentAt(`${today}T12:00`, timeZone), to: momentAt(`${today}T17:00`, timeZone) }
    default:
      return kind satisfies never
  }
}
