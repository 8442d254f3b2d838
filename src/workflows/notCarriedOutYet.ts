import type { Transition, WorkflowDefinition } from './definition.ts'
import type { Effect } from './effect.ts'
import { error } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Text } from '../shared/text.ts'

/** A part of a definition that is decided but that nobody does: what people call it, and where a definition uses it. */
type MissingPart = { what: Text; usedIn: (definition: WorkflowDefinition) => string[] }

/**
 * What the engine decides and the office does not carry out yet: it follows no orders, and asks the engine about nothing
 * but changes of status and decisions of approvals. Whoever builds one of these removes its line.
 */
const missingParts: readonly MissingPart[] = [
  { what: { en: 'transitions only the system may take', ar: 'الانتقالات المقصورة على النظام' }, usedIn: forSystemAlone },
  { what: { en: 'the effect "notify"', ar: 'الأثر «notify»' }, usedIn: effectsWhere(({ kind }) => kind === 'notify') },
  { what: { en: 'the effect "webhook"', ar: 'الأثر «webhook»' }, usedIn: effectsWhere(({ kind }) => kind === 'webhook') },
  { what: { en: 'the effect "createFollowUp"', ar: 'الأثر «createFollowUp»' }, usedIn: effectsWhere(({ kind }) => kind === 'createFollowUp') },
  { what: { en: 'effects of a plugin', ar: 'آثار الإضافات' }, usedIn: effectsWhere(({ kind }) => kind.includes('.')) },
]

/**
 * What a definition asks for that the office cannot do: a transaction on it would wait for ever, or nobody would be
 * told. Errors, so that it stays a draft. The definition must have the shape of one (no finding SHAPE).
 */
export function notCarriedOutYet(definition: WorkflowDefinition): Finding[] {
  return missingParts.flatMap(({ what, usedIn }) =>
    [...new Set(usedIn(definition))].map((element) =>
      error('NOT_CARRIED_OUT_YET', element, {
        en: `The office does not carry out ${what.en} yet; a workflow that uses them stays a draft.`,
        ar: `لا ينفذ النظام بعد ${what.ar}، ويبقى سير العمل الذي يستخدمها مسودة.`,
      }),
    ),
  )
}

/** Those that clocks take are taken; for others a machine would have to ask. */
function forSystemAlone({ transitions, slas = [], approvals = [] }: WorkflowDefinition): string[] {
  const taken = [
    ...slas.flatMap(({ escalations = [] }) => escalations.map(({ transition }) => transition)),
    ...approvals.flatMap(({ approved, rejected }) => [approved, rejected]),
  ]
  return transitions
    .filter((each) => isForSystemAlone(each) && !each.automatic && !taken.includes(each.key))
    .map(({ key }) => `transition:${key}`)
}

function isForSystemAlone({ roles, who }: Transition): boolean {
  const isForPeople = roles.length > 0 || who?.assignee || who?.creator || who?.client || (who?.users ?? []).length > 0
  return Boolean(who?.system) && !isForPeople
}

function effectsWhere(is: (effect: Effect) => boolean): MissingPart['usedIn'] {
  return ({ transitions, slas = [], rules = [] }) => {
    const places = [
      ...transitions.map(({ key, effects }) => ({ element: `transition:${key}`, effects })),
      ...slas.flatMap((sla) => (sla.escalations ?? []).map(({ key, effects }) => ({ element: `sla:${sla.key}:${key}`, effects }))),
      ...rules.map(({ key, effects }) => ({ element: `rule:${key}`, effects })),
    ]
    return places.filter(({ effects = [] }) => effects.some(is)).map(({ element }) => element)
  }
}
