import type { Actions } from './actions/index.ts'
import { chooseAssignee } from './chooseAssignee.ts'
import type { Effect } from './effect.ts'
import type { WorkflowDefinition } from './definition.ts'
import { gather } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import type { WorkflowActor } from './snapshot.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/** What the engine works with throughout one command. */
export type Desk = { definition: WorkflowDefinition; actor: WorkflowActor | null; at: string; actions: Actions }

/** Runs effects one after the other, each seeing what those before it did. The first refusal ends all. */
export function runEffects(
  desk: Desk,
  gathered: Gathered,
  effects: readonly Effect[] = [],
  place: string,
  event?: object,
): Gathered | Refusal {
  let all = gathered
  for (const effect of effects) {
    const action = desk.actions.find(({ kind }) => kind === effect.kind)
    if (!action) return refuse('UNKNOWN_WORKFLOW_PART', { key: effect.kind, workflow: desk.definition.key })
    const { definition, actor, at } = desk
    const snapshot = all.after
    const choose = (key: string) => chooseAssignee(definition, snapshot, key, actor, at)
    const outcome = action.apply(effect, { definition, snapshot, actor, at, place, event, choose })
    if (isRefusal(outcome)) return outcome
    all = gather(all, outcome)
  }
  return all
}
