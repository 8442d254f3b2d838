import { deliveryStates } from '../../shared/mailStates.ts'
import type { MailFilter } from './mailsAddress.ts'
import type { MailSpeak, MailWord } from './mailWords.ts'

type Props = { filter: MailFilter; templates: readonly { value: string; label: string }[]; resetTo: string; speak: MailSpeak }

/** A plain form that asks for the page anew: it works before any script is there. */
export function MailFilters({ filter, templates, resetTo, speak }: Props) {
  const text = (name: 'to' | 'transaction' | 'from' | 'until', word: MailWord, type: 'search' | 'date', hint?: MailWord) => (
    <label className="office-mails__field">
      <span className="office-label">{speak(word)}</span>
      <input className="office-input" type={type} name={name} defaultValue={filter[name] ?? ''} dir={type === 'date' ? undefined : 'auto'} placeholder={hint && speak(hint)} />
    </label>
  )
  const select = (name: 'state' | 'template', word: MailWord, options: readonly { value: string; label: string }[]) => (
    <label className="office-mails__field">
      <span className="office-label">{speak(word)}</span>
      <select className="office-input" name={name} defaultValue={filter[name] ?? ''}>
        <option value="">{speak('any')}</option>
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </label>
  )
  return (
    <form className="office-mails__filters" method="get" role="search" aria-label={speak('filters')}>
      <input type="hidden" name="box" value="log" />
      {select('state', 'state', deliveryStates.map((value) => ({ value, label: speak(value) })))}
      {text('to', 'person', 'search')}
      {select('template', 'template', templates)}
      {text('transaction', 'transaction', 'search', 'transactionHint')}
      {text('from', 'from', 'date')}
      {text('until', 'until', 'date')}
      <div className="office-mails__buttons">
        <button className="office-button office-button--main" type="submit">{speak('apply')}</button>
        <a className="office-button" href={resetTo}>{speak('reset')}</a>
      </div>
    </form>
  )
}
