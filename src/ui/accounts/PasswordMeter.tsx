import {
  brokenPasswordRules, commonPasswordRule, passwordRules, passwordStrength, reusedPasswordRule, type PasswordRules,
} from '../../shared/passwordRules.ts'
import { say, type Locale } from '../../shared/text.ts'
import { accountSpeaker, type AccountWord } from './words.ts'

type Props = {
  id: string
  password: string
  rules: PasswordRules
  /** Whose password it becomes: it may not hold their address. */
  email?: string
  locale: Locale
}

/** Only the server can judge these: they are shown, but never ticked. */
const unjudged: readonly string[] = [commonPasswordRule.code, reusedPasswordRule.code]

/** What a new password still needs, each rule ticked as soon as it is met, and how strong it is by now. */
export function PasswordMeter({ id, password, rules, email = '', locale }: Props) {
  const speak = accountSpeaker(locale)
  const broken = new Set(brokenPasswordRules(password, rules, email).map(({ code }) => code))
  const strength = passwordStrength(password, rules, email)
  // What is rarely broken is told when it is.
  const shown = passwordRules(rules).filter(
    ({ code }) => code !== reusedPasswordRule.code && (code !== 'PASSWORD_TOO_LONG' || broken.has(code)),
  )
  return (
    <div className="meter" id={id}>
      <p className="meter-strength">
        <span className="meter-bar" data-strength={strength} aria-hidden="true">
          {[1, 2, 3, 4].map((step) => <span key={step} className={strength >= step ? 'is-on' : undefined} />)}
        </span>
        <span aria-live="polite">
          {password !== '' && `${speak('strength')}: ${speak(`strength${strength}` as AccountWord)}`}
        </span>
      </p>
      <ul className="meter-rules">
        {shown.map(({ code, message }) => {
          const judged = !unjudged.includes(code)
          const met = judged && password !== '' && !broken.has(code)
          return (
            <li key={code} className={met ? 'is-met' : undefined}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                {met ? <path d="M3 8.5 6.5 12 13 4.5" /> : judged ? <circle cx="8" cy="8" r="5.5" /> : <path d="M5 8h6" />}
              </svg>
              <span>
                {say(message, locale)}
                {judged && <span className="only-heard"> {speak(met ? 'rulesMet' : 'rulesNotMet')}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
