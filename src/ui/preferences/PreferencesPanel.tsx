'use client'
import { useId, useMemo } from 'react'
import type { Locale } from '../../shared/text.ts'
import { useWords } from '../useWords.ts'
import { EventMatrix } from './EventMatrix.tsx'
import { MailTimes } from './MailTimes.tsx'
import { QuietHours } from './QuietHours.tsx'
import { preferencesSpeaker } from './preferencesWords.ts'
import { usePreferences } from './usePreferences.ts'
import './preferences.css'

type Props = {
  userId: number
  /** The name of whose they are, where it is not oneself. */
  other?: string
}

const languages: readonly { value: Locale; label: string }[] = [{ value: 'en', label: 'English' }, { value: 'ar', label: 'العربية' }]

/** What a person hears of, by which channel, when and in which language; on their account, or for an administrator on anybody's. */
export function PreferencesPanel({ userId, other }: Props) {
  const { locale } = useWords()
  const speak = useMemo(() => preferencesSpeaker(locale), [locale])
  const { preferences, problem, saving, load, change } = usePreferences(userId)
  const id = useId()
  return (
    <section className="office-panel office-hear" id="notifications" aria-labelledby={id}>
      <header>
        <h3 id={id}>{other === undefined ? speak('title') : speak('titleOther', { name: other })}</h3>
        <p className="office-hear__saving" role="status">{saving === 'idle' ? '' : speak(saving)}</p>
      </header>
      <p className="office-muted">{speak(other === undefined ? 'text' : 'textOther')}</p>
      {problem && (
        <p className="office-problem" role="alert">
          {problem} {!preferences && <button type="button" className="office-link" onClick={() => void load()}>{speak('again')}</button>}
        </p>
      )}
      {!preferences && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {preferences && (
        <>
          <label className="office-hear__field">
            <span className="office-label">{speak('language')}</span>
            <select className="office-input" value={preferences.locale} onChange={({ target }) => change({ locale: target.value as Locale })}>
              {languages.map(({ value, label }) => <option key={value} value={value} lang={value}>{label}</option>)}
            </select>
          </label>
          <MailTimes preferences={preferences} change={change} speak={speak} locale={locale} />
          <QuietHours preferences={preferences} change={change} speak={speak} />
          <EventMatrix preferences={preferences} change={change} speak={speak} />
          <label className="office-hear__check">
            <input
              type="checkbox" checked={preferences.ownActs}
              onChange={({ target: { checked } }) => change({ ownActs: checked }, (before) => ({ ...before, ownActs: checked }))}
            />
            {speak(other === undefined ? 'ownActs' : 'ownActsOther')}
          </label>
        </>
      )}
    </section>
  )
}
