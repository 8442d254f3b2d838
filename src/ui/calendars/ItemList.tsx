'use client'
import { useState } from 'react'
import type { MoonSighting } from '../../sla/index.ts'
import { periodDates } from '../../sla/periodDates.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { ItemDialog, type Item } from './ItemDialog.tsx'
import { showHours, showPeriod, showRange, showShifts } from './showCalendar.ts'

type Props = {
  items: readonly Item[]
  /** Shown, and not to be changed here. */
  fixed?: readonly Item[]
  onChange: (items: Item[]) => void
  words: { lead: string; add: string; none: string; fixed?: string }
  kinds: readonly Item['when']['kind'][]
  fresh: Item
  today: string
  timeZone: string
  sightings: readonly MoonSighting[]
  locale: Locale
  speak: CalendarSpeak
  disabled: boolean
}

const shownAtFirst = 12

/** What has a name and comes at times, with when it comes next; edited one by one in a dialog. */
export function ItemList({ items, fixed = [], onChange, words, kinds, fresh, disabled, ...about }: Props) {
  const { today, timeZone, sightings, locale, speak } = about
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const rows = [...items.map((item, index) => ({ item, index })), ...fixed.map((item) => ({ item, index: null }))]
  const shown = showsAll ? rows : rows.slice(0, shownAtFirst)
  const apply = (item: Item) => {
    onChange(editing === 'new' ? [...items, item] : items.map((each, index) => (index === editing ? item : each)))
    setEditing(null)
  }
  return (
    <>
      <p className="office-muted">{words.lead}</p>
      {rows.length === 0 && <p className="office-calendar__none">{words.none}</p>}
      <ul className="office-calendar__items">
        {shown.map(({ item, index }, place) => {
          const name = say(item.name, locale) || '–'
          const next = nextRange(item, today, sightings)
          return (
            <li key={place}>
              <div>
                <strong><bdi>{name}</bdi></strong> {index === null && <span className="office-tag office-tag--external">{words.fixed}</span>}
                <span className="office-muted">
                  {showPeriod(item.when, locale, speak, timeZone)}
                  {item.hours && <> · <bdi>{showHours(item.hours, locale)}</bdi></>}
                  {item.shifts && <> · <bdi dir="ltr">{showShifts(item.shifts)}</bdi></>}
                </span>
              </div>
              {next && item.when.kind !== 'dates' && <span className="office-calendar__next"><bdi dir="ltr">{next}</bdi></span>}
              {!disabled && index !== null && (
                <span className="office-row-actions">
                  <button type="button" className="office-button" aria-label={speak('editThis', { name })} onClick={() => setEditing(index)}>{speak('edit')}</button>
                  <button type="button" className="office-button" aria-label={speak('removeThis', { name })} onClick={() => onChange(items.filter((_each, other) => other !== index))}>{speak('remove')}</button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <div className="office-actions">
        {rows.length > shown.length && <button type="button" className="office-button" onClick={() => setShowsAll(true)}>{speak('showAllOf', { count: rows.length })}</button>}
        {!disabled && <button type="button" className="office-button" onClick={() => setEditing('new')}>{words.add}</button>}
      </div>
      {editing !== null && (
        <ItemDialog
          title={editing === 'new' ? words.add : speak('editThis', { name: say(items[editing]?.name ?? fresh.name, locale) })}
          item={editing === 'new' ? fresh : (items[editing] ?? fresh)} kinds={kinds} onApply={apply} onClose={() => setEditing(null)} {...about}
        />
      )}
    </>
  )
}

function nextRange({ when }: Item, today: string, sightings: readonly MoonSighting[]): string | null {
  if (when.kind === 'moments') return null
  const year = Number(today.slice(0, 4))
  const next = periodDates(when, year, year + 2, sightings).find(({ to }) => to >= today)
  return next ? showRange(next) : null
}
