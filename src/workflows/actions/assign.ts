import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import { assigned } from '../assigned.ts'
import { turnTaken } from '../chooseAssignee.ts'
import type { Assign } from '../effect.ts'
import { Key, UserId } from '../shapes.ts'
import type { Snapshot, WorkflowActor } from '../snapshot.ts'
import type { Id } from '../../shared/ids.ts'
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
    // With nobody there who can do it, the work stays where it is.
    const giveTo = (person: Id | null) => (person === null || isOfOffice(person, snapshot, actor) ? assigned(snapshot, person, actor, at) : {})
    if (to === 'actor') return actor ? giveTo(actor.id) : {}
    if (to === 'creator') return giveTo(snapshot.createdBy)
    if (to === 'submitter') return giveTo(snapshot.submittedBy)
    if (to === 'nobody') return giveTo(null)
    if ('user' in to) return giveTo(to.user)
    const choice = moment.choose(to.rule)
    if (!isRefusal(choice)) {
      return { ...assigned(snapshot, choice.chosen, actor, at), ...turnTaken(moment.definition, to.rule, choice.chosen) }
    }
    // With nobody there the work stays where it is: a holiday must not stop the transition itself.
    return choice.code === 'NOBODY_TO_ASSIGN' ? {} : choice
  },
}

/** A client never gets work, nor does who has left. Of whom the snapshot does not tell only the actor's role is known. */
function isOfOffice(id: Id, { office }: Snapshot, actor: WorkflowActor | null): boolean {
  const person = office?.people.find((each) => each.id === id)
  if (person) return person.active && person.role !== 'client'
  return actor?.id !== id || actor.role !== 'client'
}
