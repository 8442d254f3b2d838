import { assigned } from './assigned.ts'
import { actedBy } from './actedBy.ts'
import { chooseAssignee, turnTaken } from './chooseAssignee.ts'
import { gather } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { stayIn } from './prepared.ts'
import type { Desk } from './runEffects.ts'
import { tally } from './tally.ts'
import { isRefusal } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/** What comes with being in a new state beside its clocks and timers: somebody to do the work, people to ask. */
export function enterState(desk: Desk, gathered: Gathered): Gathered | Refusal {
  const { definition, actor, at } = desk
  const state = gathered.after.status
  const { assignment, approval } = stayIn(definition, state)
  let all = gathered

  if (assignment && !(assignment.keep && all.after.assignedTo !== null)) {
    const choice = chooseAssignee(definition, all.after, assignment.key, actor, at)
    // With nobody there the work stays where it is: a holiday must not stop the transition itself.
    if (isRefusal(choice)) {
      if (choice.code !== 'NOBODY_TO_ASSIGN') return choice
    } else {
      all = gather(all, {
        ...assigned(all.after, choice.chosen, actor, at),
        ...turnTaken(definition, assignment.key, choice.chosen),
      })
    }
  }

  if (!approval) return all
  const { seats } = tally(approval, all.after)
  return gather(all, {
    events: [
      {
        type: 'approvalRequested',
        transactionId: all.after.id,
        at,
        by: actedBy(actor),
        approval: approval.key,
        label: approval.label,
        users: seats ?? [],
        ...('role' in approval.by ? { role: approval.by.role } : {}),
      },
    ],
  })
}
