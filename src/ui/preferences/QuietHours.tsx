'use client'
import { useId, useState } from 'react'
import type { ShownPreferences, ShownQuietHours } from '../../notifications/preferences/shownPreferences.ts'
import { Choice } from './Choice.tsx'
import type { Speak } from './preferencesWords.ts'
import type { Change } from './usePreferences.ts'

type Props = { preferences: ShownPreferences; change: (changes: Change, shown?: (before: ShownPreferences) => ShownPreferences) => void; speak: Speak }

const usual = { from: '22:00', to: '07:00' }
const spanOf = (hours: ShownQuietHours, none: string) => (hours === 'off' ? none : `\u2066${hours.from}–${hours.to}\u2069`)

/** When no mails come, and by which clock hours are counted. */
export function QuietHours({ preferences, change, speak }: Props) {
  const { quietHours, timeZone, office } = preferences
  const group = useId()
  const choose = (hours: ShownQuietHours | null) => change({ quietHours: hours }, (before) => ({ ...before, quietHours: hours }))
  const isOwn = quietHours !== null && quietHours !== 'off'
  return (
    <fieldset className="office-hear__part">
      <legend className="office-label">{speak('quiet')}</legend>
      <p className="office-muted">{speak('quietText')}</p>
      <Choice
        group={group} checked={quietHours === null} onChoose={() => choose(null)}
        label={speak('asOffice', { what: spanOf(office.quietHours, speak('none')) })}
      />
      <Choice group={group} checked={quietHours === 'off'} onChoose={() => choose('off')} label={speak('quietNone')} />
      <Choice group={group} checked={isOwn} onChoose={() => choose(isOwn ? quietHours : usual)} label={speak('quietOwn')} />
      {isOwn && <OwnHours key={`${quietHours.from} ${quietHours.to}`} hours={quietHours} choose={choose} speak={speak} />}
      <label className="office-hear__field">
        <span className="office-label">{speak('timeZone')}</span>
        <select className="office-input" value={timeZone ?? ''} onChange={({ target: { value } }) => change({ timeZone: value === '' ? null : value })}>
          <option value="">{speak('asOffice', { what: `\u2066${office.timeZone}\u2069` })}</option>
          {zonesWith(timeZone).map((zone) => <option key={zone} value={zone}>{`\u2066${zone.replaceAll('_', ' ')}\u2069`}</option>)}
        </select>
      </label>
    </fieldset>
  )
}

/** Both times, sent when one is left with two that make a span. */
function OwnHours({ hours, choose, speak }: { hours: { from: string; to: string }; choose: (hours: ShownQuietHours) => void; speak: Speak }) {
  const [typed, setTyped] = useState(hours)
  const isSpan = typed.from !== '' && typed.to !== '' && typed.from !== typed.to
  const leave = () => {
    if (isSpan && (typed.from !== hours.from || typed.to !== hours.to)) choose(typed)
  }
  return (
    <div className="office-hear__times">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="office-hear__field">
          <span className="office-label">{speak(end === 'from' ? 'from' : 'until')}</span>
          <input
            className="office-input" type="time" dir="ltr" required value={typed[end]} onBlur={leave}
            aria-invalid={typed[end] === '' || typed.from === typed.to ? true : undefined}
            onChange={({ target: { value } }) => setTyped((before) => ({ ...before, [end]: value }))}
          />
        </label>
      ))}
      {isSpan && typed.to < typed.from && <p className="office-muted">{speak('nextDay')}</p>}
    </div>
  )
}

/** The zones this browser knows, and the one that was chosen, in case it does not. */
function zonesWith(chosen: string | null): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return chosen === null || known.includes(chosen) ? known : [chosen, ...known]
}
