import { actedBy } from './actedBy.ts'
import { stateOf } from './definition.ts'
import type { Transition } from './definition.ts'
import { enterState } from './enterState.ts'
import { gather } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { commentRefusal, transitionRefusal } from './guards.ts'
import type { Way } from './guards.ts'
import { ordersOnEntering } from './prepared.ts'
import { runEffects } from './runEffects.ts'
import type { Desk } from './runEffects.ts'
import { isRefusal } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Takes a transition that leaves the present state: guards, the status change, the effects, the new state. The
 * business rules are asked later, once for the whole command.
 */
export function takeTransition(
  desk: Desk,
  gathered: Gathered,
  transition: Transition,
  { way, comment }: { way: Way; comment?: string },
): Gathered | Refusal {
  const { definition, actor, at } = desk
  const before = gathered.after
  const refusal =
    transitionRefusal(definition, before, transition, actor, at, way) ??
    (way === 'clock' ? undefined : commentRefusal(transition, comment))
  if (refusal) return refusal

  const from = stateOf(definition, before.status)
  const to = stateOf(definition, transition.to)
  const said = comment?.trim()
  const moved = gather(gathered, {
    next: {
      status: transition.to,
      statusChangedAt: at,
      // Work that goes on again is not completed any more, whatever an earlier transition noted.
      ...(from?.outcome === 'completed' ? { completedAt: null } : {}),
      ...(before.approvals?.length ? { approvals: [] } : {}),
    },
    events: [
      {
        type: 'statusChanged',
        transactionId: before.id,
        at,
        by: actedBy(actor),
        transition: transition.key,
        from: before.status,
        to: transition.to,
        fromLabel: from?.label ?? { en: before.status, ar: before.status },
        toLabel: to?.label ?? { en: transition.to, ar: transition.to },
        ...(said ? { comment: said } : {}),
      },
    ],
    // Before the effects: a clock that one of them starts or stops is not put back by the state.
    orders: ordersOnEntering(definition, before.status, transition.to),
  })
  const done = runEffects(desk, moved, transition.effects, `transition:${transition.key}`)
  return isRefusal(done) ? done : enterState(desk, done)
}
