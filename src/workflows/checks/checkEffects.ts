import type { Actions } from '../actions/index.ts'
import type { Effect } from '../effect.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { error } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** Each effect asked by its own action, and rules and assignments that could not do their work. */
export function checkEffects(definition: WorkflowDefinition, actions: Actions): Finding[] {
  const { transitions, slas = [], rules = [], assignments = [] } = definition
  const ask = (element: string, effects: Effect[] = []) =>
    effects.flatMap((effect) =>
      (actions.find(({ kind }) => kind === effect.kind)?.check?.(effect, definition) ?? []).map(({ code, message }) =>
        error(code, element, message),
      ),
    )
  return [
    ...transitions.flatMap(({ key, effects }) => ask(`transition:${key}`, effects)),
    ...slas.flatMap(({ key, escalations = [] }) =>
      escalations.flatMap((step) => ask(`sla:${key}:${step.key}`, step.effects)),
    ),
    ...rules.flatMap(({ key, effects }) => ask(`rule:${key}`, effects)),
    ...rules.filter(({ effects }) => effects.length === 0).map(({ key }) => doesNothing(key)),
    ...neverReached(definition),
    ...assignments.filter(({ by, expression }) => (by === 'expression') !== (expression !== undefined)).map(({ key }) => noScore(key)),
  ]
}

function doesNothing(key: string): Finding {
  return error('RULE_DOES_NOTHING', `rule:${key}`, {
    en: `Rule "${key}" has no effects.`,
    ar: `القاعدة «${key}» بلا آثار.`,
  })
}

function noScore(key: string): Finding {
  return error('EXPRESSION_MISSING', `assignment:${key}`, {
    en: `Assignment "${key}" needs an "expression" when it chooses by expression, and only then.`,
    ar: `تحتاج قاعدة الإسناد «${key}» إلى «expression» عند الاختيار بالتعبير، وعندئذ فقط.`,
  })
}

// A rule that always stops the round hides everything after it that waits for the same events.
function neverReached({ rules = [] }: WorkflowDefinition): Finding[] {
  const ordered = [...rules].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  return ordered.flatMap((rule, index) => {
    const stoppers = ordered.slice(0, index).filter(({ stop, condition }) => stop && condition === undefined)
    const hidden = rule.on.every((trigger) => stoppers.some(({ on }) => on.includes(trigger)))
    if (!hidden) return []
    return [
      error('RULE_NEVER_REACHED', `rule:${rule.key}`, {
        en: `Rule "${rule.key}" is never reached: "${stoppers[0]?.key ?? ''}" before it always stops the round.`,
        ar: `لا يمكن بلوغ القاعدة «${rule.key}» لأن «${stoppers[0]?.key ?? ''}» قبلها توقف التسلسل دائماً.`,
      }),
    ]
  })
}
