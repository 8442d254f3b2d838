import { auditOutcomes } from '../../audit/entry.ts'
import { actionLabel, actionNames, entityLabel, entityLabels, outcomeLabels } from '../../audit/labels.ts'
import { say, type Locale } from '../../shared/text.ts'
import { auditAddress, type AuditChoice } from './auditAddress.ts'
import { auditSpeaker, type AuditWord } from './auditWords.ts'

type Props = { choice: AuditChoice; locale: Locale; adminRoute: string }

/** A plain form that asks for the page anew: it works before any script is there. */
export function AuditFilters({ choice, locale, adminRoute }: Props) {
  const speak = auditSpeaker(locale)
  const sorted = (options: { value: string; label: string }[]) => options.toSorted((one, other) => one.label.localeCompare(other.label, locale))
  const actions = sorted(actionNames.map((value) => ({ value, label: say(actionLabel(value), locale) })))
  const entities = sorted(Object.keys(entityLabels).map((value) => ({ value, label: say(entityLabel(value), locale) })))
  const outcomes = auditOutcomes.map((value) => ({ value, label: say(outcomeLabels[value], locale) }))
  const { user, transaction } = choice
  const text = (name: 'q' | 'actor' | 'ip' | 'from' | 'until', word: AuditWord, type: 'search' | 'text' | 'date') => (
    <label className="office-audit__field">
      <span className="office-label">{speak(word)}</span>
      <input className="office-input" type={type} name={name} defaultValue={choice[name] ?? ''} dir={type === 'date' ? undefined : 'auto'} placeholder={name === 'q' ? speak('searchHint') : undefined} />
    </label>
  )
  const select = (name: 'action' | 'entity' | 'outcome', word: AuditWord, options: { value: string; label: string }[]) => (
    <label className="office-audit__field">
      <span className="office-label">{speak(word)}</span>
      <select className="office-input" name={name} defaultValue={choice[name] ?? ''}>
        <option value="">{speak('any')}</option>
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </label>
  )
  return (
    <form className="office-audit__filters" method="get" role="search" aria-label={speak('filters')}>
      {user && <input type="hidden" name="user" value={user} />}
      {transaction && <input type="hidden" name="transaction" value={transaction} />}
      {text('q', 'search', 'search')}
      {select('action', 'action', actions)}
      {select('entity', 'record', entities)}
      {select('outcome', 'outcome', outcomes)}
      {text('actor', 'actor', 'text')}
      {text('ip', 'address', 'text')}
      {text('from', 'after', 'date')}
      {text('until', 'before', 'date')}
      <div className="office-audit__buttons">
        <button className="office-button office-button--main" type="submit">{speak('apply')}</button>
        <a className="office-button" href={auditAddress(adminRoute, { ...(user ? { user } : {}), ...(transaction ? { transaction } : {}) })}>{speak('reset')}</a>
      </div>
    </form>
  )
}
