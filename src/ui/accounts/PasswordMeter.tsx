import { judgePassword, passwordStrength, type PasswordPolicy } from '../../shared/passwordRules.ts'
import { say, type Locale } from '../../shared/text.ts'
import { accountSpeaker, type AccountWord } from './words.ts'

type Props = {
  id: string
  password: string
  policy: PasswordPolicy
  /** Whose password it becomes: it may not hold their address. */
  person?: { email?: string; name?: string }
  locale: Locale
}

/** What a new password still needs, each rule ticked as soon as it is met, and how strong it is by now. */
export function PasswordMeter({ id, password, policy, person = {}, locale }: Props) {
  const speak = accountSpeaker(locale)
  const rules = judgePassword(password, policy, person)
  const allMet = rules.every(({ met }) => met)
  // A password that is refused is never called good, however long it is.
  const strength = password === '' ? 0 : allMet ? Math.max(2, passwordStrength(password)) : Math.min(1, passwordStrength(password))
  return (
    <div className="meter" id={id}>
      <p className="meter-strength">
        <span className="meter-bar" data-strength={password === '' ? 'none' : strength} aria-hidden="true">
          {[1, 2, 3, 4].map((step) => <span key={step} className={password !== '' && strength >= step ? 'is-on' : undefined} />)}
        </span>
        <span aria-live="polite">
          {password !== '' && `${speak('strength')}: ${speak(`strength${strength}` as AccountWord)}`}
        </span>
      </p>
      <p className="meter-title">{speak('passwordNeeds')}</p>
      <ul className="meter-rules">
        {rules.map(({ code, met, message }) => (
          <li key={code} className={met ? 'is-met' : undefined}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              {met ? <path d="M3 8.5 6.5 12 13 4.5" /> : <circle cx="8" cy="8" r="5.5" />}
            </svg>
            {say(message, locale)}
            <span className="only-heard">{`: ${speak(met ? 'rulesMet' : 'rulesNotMet')}`}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
