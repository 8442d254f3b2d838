import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import { actedBy } from '../actedBy.ts'
import type { RaisePriority } from '../effect.ts'
import { isPriority, priorities, priorityRank } from '../../shared/priorities.ts'

/** One step more pressing; what is urgent stays urgent. */
export const raisePriority: WorkflowAction<RaisePriority> = {
  kind: 'raisePriority',
  label: { en: 'Raise the priority', ar: 'رفع الأولوية' },
  shape: z.strictObject({ kind: z.literal('raisePriority') }),
  apply(_effect, { snapshot, actor, at }) {
    const from = isPriority(snapshot.fields.priority) ? snapshot.fields.priority : 'normal'
    const to = priorities[priorityRank(from)] ?? from
    if (to === from) return {}
    return {
      next: { set: { priority: to } },
      events: [
        {
          type: 'transactionUpdated',
          transactionId: snapshot.id,
          at,
          by: actedBy(actor),
          changes: [{ field: 'priority', from, to }],
        },
      ],
    }
  },
}
