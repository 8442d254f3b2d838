'use client'
import { useState } from 'react'
import type { ShownDelivery } from '../../mails/log/shownDelivery.ts'
import type { DeliveryState } from '../../shared/mailStates.ts'
import type { Locale } from '../../shared/text.ts'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { Attempts } from './Attempts.tsx'
import type { MailSpeak } from './mailWords.ts'
import { reasonInWords } from '../../shared/mailReasons.ts'

const colours: Record<DeliveryState, string> = {
  planned: 'grey', waiting: 'orange', digest: 'teal', sending: 'blue', delivered: 'green', gathered: 'green', failed: 'red', skipped: 'grey', cancelled: 'grey',
}

/** Once it has come to an end, it can be sent again; while it waits, it can be taken back. */
const ended: readonly DeliveryState[] = ['failed', 'delivered', 'skipped', 'cancelled']
const waiting: readonly DeliveryState[] = ['waiting', 'digest', 'planned']

type Props = {
  mail: ShownDelivery
  /** What its template is called. */
  templateName: string
  locale: Locale
  show: (moment: string) => string
  busy: boolean
  chosen: boolean
  adminRoute: string
  speak: MailSpeak
  onChoose: (chosen: boolean) => void
  onAgain: () => void
  onCancel: () => void
}

/** A mail of the log: to whom, of what, how it stands; opened, what the mail server said at each try. */
export function MailRow({ mail, templateName, locale, show, busy, chosen, adminRoute, speak, onChoose, onAgain, onCancel }: Props) {
  const { id, state, reason, subject, recipient, to: address, transaction, round, tries, dueAt, createdAt, code, answer } = mail
  const [open, setOpen] = useState(false)
  const to = recipient?.name ?? address ?? speak('formerAccount')
  const what = `${subject ?? templateName}, ${to}`
  return (
    <li data-delivery={id}>
      <div className="office-mails__line">
        <span className="office-mails__choose">
          {state === 'failed' && <input type="checkbox" checked={chosen} aria-label={speak('choose1', { what })} onChange={({ target }) => onChoose(target.checked)} />}
        </span>
        <span className="office-mails__what">
          <strong><bdi>{subject ?? templateName}</bdi></strong>
          <small className="office-muted">
            {subject !== null && <>{templateName}{' · '}</>}
            <time dateTime={createdAt}><Code>{show(createdAt)}</Code></time>
            {transaction && <>{' · '}<a href={`${adminRoute}/collections/transactions/${transaction.id}`}><Code>{transaction.reference}</Code></a></>}
          </small>
        </span>
        <span className="office-mails__whom">
          {recipient ? <a href={`${adminRoute}/collections/users/${recipient.id}`}><bdi>{recipient.name}</bdi></a> : <bdi>{to}</bdi>}
          {address && recipient && <small className="office-muted"><bdi dir="ltr">{address}</bdi></small>}
        </span>
        <span className="office-mails__state">
          <StatusBadge label={speak(state)} colour={colours[state]} />
          {reason && <small className="office-muted" dir="auto">{reasonInWords(reason, locale)}</small>}
          {dueAt && state !== 'planned' && <small className="office-muted">{speak(tries > 0 ? 'nextTry' : 'dueAt', { when: `\u2066${show(dueAt)}\u2069` })}</small>}
        </span>
        <span className="office-row-actions">
          {ended.includes(state) && <button type="button" className="office-button" disabled={busy} aria-label={speak('againThis', { what })} onClick={onAgain}>{speak('again')}</button>}
          {waiting.includes(state) && <button type="button" className="office-button" disabled={busy} aria-label={speak('cancelThis', { what })} onClick={onCancel}>{speak('cancelIt')}</button>}
        </span>
      </div>
      {(code !== null || answer !== null || tries > 1 || round > 1) && (
        <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {speak('details')}{' · '}{speak('tries', { count: tries })}
            {(code !== null || answer) && <>{' · '}<bdi dir="ltr" className="office-mails__answer">{answer ?? code}</bdi></>}
          </summary>
          {open && <Attempts delivery={id} show={show} speak={speak} />}
        </details>
      )}
    </li>
  )
}
