import { z } from 'zod'
import type { WorkflowAction } from './action.ts'
import { assigned } from '../assigned.ts'
import { turnTaken } from '../chooseAssignee.ts'
import type { Assign } from '../effect.ts'
import { Key, UserId } from '../shapes.ts'
import { isRefusal } from '../../shared/refusal.ts'

/** Gives the transaction to somebody, or takes it from whoever has it. */
export const assign: WorkflowAction<Assign> = {
  kind: 'assign',
  label: { en: 'Assign', ar: 'إسناد' },
  shape: z.strictObject({
    kind: z.literal('assign'),
    to: z.union([
      z.enum(['actor', 'creator', 'submitter', 'nobody']),
      z.strictObject({ user: UserId }),
      z.strictObject({ rule: Key }),
    ]),
  }),
  check: ({ to }, { assignments = [] }) =>
    typeof to === 'object' && 'rule' in to && !assignments.some(({ key }) => key === to.rule)
      ? [
          {
            code: 'UNKNOWN_ASSIGNMENT',
            message: {
              en: `The effect "assign" names "${to.rule}", which is not an assignment of this workflow.`,
              ar: `الأثر «assign» يشير إلى «${to.rule}» وهي ليست من قواعد الإسناد في سير العمل هذا.`,
            },
          },
        ]
      : [],
  apply({ to }, moment) {
    const { snapshot, actor, at } = moment
    if (to === 'actor') return actor ? assigned(snapshot, actor.id, actor, at) : {}
    if (to === 'creator') return assigned(snapshot, snapshot.createdBy, actor, at)
    if (to === 'submitter') return assigned(snapshot, snapshot.submittedBy, actor, at)
    if (to === 'nobody') return assigned(snapshot, null, actor, at)
    if ('user' in to) return assigned(snapshot, to.user, actor, at)
    const choice = moment.choose(to.rule)
    if (!isRefusal(choice)) {
      return { ...assigned(snapshot, choice.chosen, actor, at), ...turnTaken(moment.definition, to.rule, choice.chosen) }
    }
    // With nobody there the work stays where it is: a holiday must not stop the transition itself.
    return choice.code === 'NOBODY_TO_ASSIGN' ? {} : choice
  },
}
