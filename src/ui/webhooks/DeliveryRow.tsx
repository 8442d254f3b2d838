'use client'
import { eventTypeLabels, type EventType } from '../../events/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useWords } from '../useWords.ts'
import type { Delivery } from './useDeliveries.ts'
import { webhookSpeaker } from './webhookWords.ts'

const colours = { waiting: 'orange', delivered: 'green', failed: 'red', held: 'grey' } as const

type Props = { delivery: Delivery; show: (moment: string) => string; busy: boolean; onAgain: () => void }

/** One delivery: of what, how it stands, and its tries when opened. */
export function DeliveryRow({ delivery, show, busy, onAgain }: Props) {
  const { locale } = useWords()
  const speak = webhookSpeaker(locale)
  const { attempts, createdAt, event, id, nextAt, state, transaction } = delivery
  const kind = kindOf(event, locale)
  const what = transaction ? `${transaction.reference}, ${kind}` : kind
  const status = (attempt: Delivery['attempts'][number]) => (attempt.status === null ? attempt.reason : <Code>{attempt.status}</Code>)
  const [last] = attempts
  return (
    <li>
      <div className="office-webhook__line">
        <time dateTime={createdAt}><bdi dir="ltr">{show(createdAt)}</bdi></time>
        <span>
          {transaction && <strong><a href={`/admin/collections/transactions/${transaction.id}`}><Code>{transaction.reference}</Code></a></strong>}
          {transaction ? ` ${kind}` : <strong>{kind}</strong>}
        </span>
        <StatusBadge label={speak(state)} colour={colours[state]} />
        <span className="office-muted">{last ? status(last) : speak('noAnswer')}</span>
        <span className="office-row-actions">
          <button type="button" className="office-button" disabled={busy} aria-label={speak('againThis', { what, when: show(createdAt) })} onClick={onAgain}>
            {speak('again')}
          </button>
        </span>
      </div>
      <details>
        <summary>
          {speak('tries', { count: attempts.length })}
          {nextAt && state === 'waiting' && <>{' · '}{speak('next', { when: show(nextAt) })}</>}
        </summary>
        <p><Code>{id}</Code></p>
        <ol>
          {attempts.map((attempt) => (
            <li key={attempt.at}>
              <bdi dir="ltr">{show(attempt.at)}</bdi>{' · '}{status(attempt)}{' · '}{speak('took', { ms: attempt.durationMs })}
              {attempt.answer && <pre dir="auto">{attempt.answer}</pre>}
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}

function kindOf(event: string, locale: Locale): string {
  if (event === 'ping' || event === 'workflow') return webhookSpeaker(locale)(event === 'ping' ? 'pingEvent' : 'workflowEvent')
  return say(eventTypeLabels[event as EventType], locale)
}
