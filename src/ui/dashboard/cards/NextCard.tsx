'use client'
import { Link } from '@payloadcms/ui'
import { showNumber } from '../../dates.ts'
import { figureAddress } from '../../list/listAddress.ts'
import { Card } from '../Card.tsx'
import { nextSteps } from '../nextSteps.ts'
import { useBoard } from '../parts.tsx'

/** What to do next, each a way to do it. */
export function NextCard() {
  const { stats, me, speak, adminRoute } = useBoard()
  const steps = nextSteps(stats, me)
  return (
    <Card title={speak('next')} className="office-board-next">
      {steps.length === 0 ? (
        <div className="office-board-calm">
          <svg viewBox="0 0 24 24" width="32" height="32" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>
          <p><strong>{speak('nothingNext')}</strong></p>
          <p className="office-muted">{speak('nothingNextHint')}</p>
        </div>
      ) : (
        <ul>
          {steps.map(({ key, hint, tone, figure, link }) => (
            <li key={key}>
              <Link className={`office-board-step is-${tone}`} href={link ? `${adminRoute}${link}` : figureAddress(adminRoute, figure.filter ?? {})} prefetch={false}>
                <span className="office-board-step__count">{showNumber(figure.value)}</span>
                <span className="office-board-step__words">
                  <strong>{speak(key)}</strong>
                  <span>{speak(hint)}</span>
                </span>
                <svg className="office-board-step__go" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m6 3 5 5-5 5" /></svg>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
