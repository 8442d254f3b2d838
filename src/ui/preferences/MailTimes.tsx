'use client'
import { useId } from 'react'
import type { ShownPreferences } from '../../notifications/preferences/shownPreferences.ts'
import { weekdayLabels } from '../../shared/settings/calendarMakers.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import { say, type Locale } from '../../shared/text.ts'
import { showMoment } from '../dates.ts'
import { Choice } from './Choice.tsx'
import type { Speak } from './preferencesWords.ts'
import type { Change } from './usePreferences.ts'

type Props = { preferences: ShownPreferences; change: (changes: Change, shown?: (before: ShownPreferences) => ShownPreferences) => void; speak: Speak; locale: Locale }

const hours = Array.from({ length: 24 }, (_none, hour) => hour)
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Weekday[]
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/** How mails come: each at once, in a digest at their hour, or not at all. */
export function MailTimes({ preferences, change, speak, locale }: Props) {
  const { digest, noMail, digestHour, digestWeekday, inForce, office } = preferences
  const group = useId()
  const chosen = noMail ? 'none' : (digest ?? 'office')
  const choices = [
    { value: 'office', label: speak('mailsOffice', { what: speak(office.digest) }) },
    { value: 'off', label: speak('mailsOff') }, { value: 'daily', label: speak('mailsDaily') }, { value: 'weekly', label: speak('mailsWeekly') },
    { value: 'none', label: speak('mailsNone') },
  ] as const
  return (
    <fieldset className="office-hear__part">
      <legend className="office-label">{speak('mails')}</legend>
      {choices.map(({ value, label }) => (
        <Choice
          key={value} group={group} label={label} checked={chosen === value}
          onChoose={() => {
            const changes = value === 'none' ? { noMail: true } : { noMail: false, digest: value === 'office' ? null : value }
            change(changes, (before) => ({ ...before, ...changes }))
          }}
        />
      ))}
      {!noMail && inForce.digest !== 'off' && (
        <div className="office-hear__times">
          {inForce.digest === 'weekly' && (
            <label className="office-hear__field">
              <span className="office-label">{speak('day')}</span>
              <select
                className="office-input" value={digestWeekday ?? ''}
                onChange={({ target: { value } }) => change({ digestWeekday: value === '' ? null : Number(value) })}
              >
                <option value="">{speak('asOffice', { what: say(weekdayLabels[office.digestWeekday as Weekday], locale) })}</option>
                {weekdays.map((day) => <option key={day} value={day}>{say(weekdayLabels[day], locale)}</option>)}
              </select>
            </label>
          )}
          <label className="office-hear__field">
            <span className="office-label">{speak('hour')}</span>
            <select className="office-input" value={digestHour ?? ''} onChange={({ target: { value } }) => change({ digestHour: value === '' ? null : Number(value) })}>
              <option value="">{speak('asOffice', { what: clock(office.digestHour) })}</option>
              {hours.map((hour) => <option key={hour} value={hour}>{clock(hour)}</option>)}
            </select>
          </label>
          {inForce.nextDigest && (
            <p className="office-muted">{speak('next', { when: `\u2066${showMoment(inForce.nextDigest, inForce.timeZone)}\u2069` })}</p>
          )}
        </div>
      )}
      <p className="office-muted">{speak('critical')}</p>
    </fieldset>
  )
}
