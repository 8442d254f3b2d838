'use client'
import { useState } from 'react'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { Attempts } from './Attempts.tsx'
import type { DeliveryState, LoggedMail } from './loggedMail.ts'
import type { MailSpeak } from './mailWords.ts'

const colours: Record<DeliveryState, string> = {
  planned: 'grey', waiting: 'orange', digest: 'teal', sending: 'blue', delivered: 'green', gathered: 'green', failed: 'red', skipped: 'grey', cancelled: 'grey',
}

type Props = {
  mail: LoggedMail
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
export function MailRow({ mail, show, busy, chosen, adminRoute, speak, onChoose, onAgain, onCancel }: Props) {
  const { id, state, reason, templateName, subject, recipient, address, transaction, tries, dueAt, createdAt, code, answer, mayResend, mayCancel } = mail
  const [open, setOpen] = useState(false)
  const to = recipient?.name ?? address ?? speak('formerAccount')
  const what = `${subject ?? templateName}, ${to}`
  const waits = state === 'waiting' || state === 'digest'
  return (
    <li data-delivery={id}>
      <div className="office-mails__line">
        <span className="office-mails__choose">
          {mayResend && <input type="checkbox" checked={chosen} aria-label={speak('choose1', { what })} onChange={({ target }) => onChoose(target.checked)} />}
        </span>
        <span className="office-mails__what">
          <strong dir="auto">{subject ?? templateName}</strong>
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
          {reason && <small className="office-muted" dir="auto">{reason}</small>}
          {waits && <small className="office-muted">{speak(tries > 0 ? 'nextTry' : 'dueAt', { when: `\u2066${show(dueAt)}\u2069` })}</small>}
        </span>
        <span className="office-row-actions">
          {mayResend && <button type="button" className="office-button" disabled={busy} aria-label={speak('againThis', { what })} onClick={onAgain}>{speak('again')}</button>}
          {mayCancel && <button type="button" className="office-button" disabled={busy} aria-label={speak('cancelThis', { what })} onClick={onCancel}>{speak('cancelIt')}</button>}
        </span>
      </div>
      {tries > 0 && (
        <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {speak('details')}{' · '}{speak('tries', { count: tries })}
            {(code !== null || answer) && <>{' · '}<bdi dir="ltr" className="office-mails__answer">{[code, answer].filter((each) => each !== null).join(' ')}</bdi></>}
          </summary>
          {open && <Attempts delivery={id} show={show} speak={speak} />}
        </details>
      )}
    </li>
  )
}
