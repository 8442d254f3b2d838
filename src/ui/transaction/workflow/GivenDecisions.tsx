'use client'
import type { ShownDecision } from '../../../transactions/approvals/approvalsOf.ts'
import { showMoment } from '../../dates.ts'
import { useWorkflowWords } from './useWorkflow.ts'

/** Every decision of every round, the latest first, with what was said. */
export function GivenDecisions({ decisions, timeZone }: { decisions: ShownDecision[]; timeZone: string }) {
  const { speak } = useWorkflowWords()
  return (
    <details className="office-standing__part office-given">
      <summary>{speak('decisions', { count: decisions.length })}</summary>
      <ol>
        {decisions.toReversed().map(({ id, label, decision, by, onBehalfOf, at, comment, stale, thisStay }) => (
          <li key={id} data-decision={decision}>
            <p>
              <span className={`office-given__what office-colour--${decision === 'approved' ? 'green' : 'red'}`}>
                {decision === 'approved' ? '✓' : '✕'} {speak(decision)}
              </span>{' '}
              <span dir="auto">{label}</span>{' · '}
              <bdi>{by.name}</bdi>{onBehalfOf && <> {speak('forName', { name: onBehalfOf.name })}</>}{' · '}
              <time dateTime={at} dir="ltr">{showMoment(at, timeZone)}</time>
              {stale && <> <span className="office-tag office-tag--internal">{speak('stale')}</span></>}
              {!thisStay && <> <span className="office-muted">{speak('past')}</span></>}
            </p>
            {comment && <blockquote dir="auto">{comment}</blockquote>}
          </li>
        ))}
      </ol>
    </details>
  )
}
