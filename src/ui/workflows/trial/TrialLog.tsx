'use client'
import { eventTitle } from '../../../events/eventTitle.ts'
import { say } from '../../../shared/text.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { showMoment } from '../../dates.ts'
import type { WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { orderInWords } from './orderInWords.ts'
import type { TrialStep } from './trial.ts'
import { tryWords } from './tryWords.ts'

type Props = { definition: WorkflowDefinition; steps: readonly TrialStep[]; facts: WorkflowFacts }

/** Step by step: what happened, and what the office would have done about it. The latest first. */
export function TrialLog({ definition, steps, facts }: Props) {
  const { locale, speak } = useSpoken(tryWords)
  const told = steps.map((step, index) => ({ ...step, index })).filter(({ events, orders }) => events.length + orders.length > 0)
  return (
    <section className="office-card">
      <h2>{speak('happened')}</h2>
      {told.length === 0 && <p className="office-muted">{speak('nothingYet')}</p>}
      <ol className="office-timeline">
        {told.toReversed().map(({ index, at, actor, events, orders }) => (
          <li key={index}>
            {events.map((event) => <p key={event.type}>{say(eventTitle(event), locale)}</p>)}
            <p className="office-muted">{actor && <><bdi>{actor}</bdi> · </>}<time dateTime={at} dir="ltr">{showMoment(at, facts.timeZone)}</time></p>
            {orders.length > 0 && (
              <>
                <p className="office-muted">{speak('orders')}</p>
                <ul>{orders.map((order) => <li key={JSON.stringify(order)} className="office-order">{orderInWords(order, { definition, people: facts.people, locale })}</li>)}</ul>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
