import { holds } from './conditions/evaluate.ts'
import type { Gathered } from './gathered.ts'
import { rulesOn } from './prepared.ts'
import { runEffects } from './runEffects.ts'
import type { Desk } from './runEffects.ts'
import { isRefusal } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Lets the business rules answer what happened, event by event. What the rules themselves do wakes no rule, so a round
 * always ends. A rule whose condition cannot be computed refuses the whole command: half a set of rules is none.
 */
export function applyRules(
  desk: Desk,
  gathered: Gathered,
  events: readonly { type: string }[] = gathered.events,
): Gathered | Refusal {
  if (!desk.definition.rules?.length) return gathered
  let all = gathered
  for (const event of events) {
    for (const rule of rulesOn(desk.definition, event.type)) {
      const place = `rule:${rule.key}`
      const facts = { snapshot: all.after, actor: desk.actor, at: desk.at, event }
      const held = rule.condition === undefined || holds(desk.definition, rule.condition, { kind: 'rule' }, facts, place)
      if (isRefusal(held)) return held
      if (!held) continue
      const done = runEffects(desk, all, rule.effects, place, event)
      if (isRefusal(done)) return done
      all = done
      if (rule.stop) break
    }
  }
  return all
}
