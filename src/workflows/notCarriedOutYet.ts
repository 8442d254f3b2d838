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
  { what: { en: 'service times', ar: 'مدد الخدمة' }, usedIn: ({ slas = [] }) => slas.map(({ key }) => `sla:${key}`) },
  { what: { en: 'transitions taken by the clock', ar: 'الانتقالات التلقائية' }, usedIn: transitionsWhere(({ automatic }) => automatic !== undefined) },
  { what: { en: 'transitions only the system may take', ar: 'الانتقالات المقصورة على النظام' }, usedIn: transitionsWhere(isForSystemAlone) },
  { what: { en: 'the effect "startSla"', ar: 'الأثر «startSla»' }, usedIn: effectsWhere(({ kind }) => kind === 'startSla') },
  { what: { en: 'the effect "stopSla"', ar: 'الأثر «stopSla»' }, usedIn: effectsWhere(({ kind }) => kind === 'stopSla') },
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

function transitionsWhere(is: (transition: Transition) => boolean): MissingPart['usedIn'] {
  return ({ transitions }) => transitions.filter(is).map(({ key }) => `transition:${key}`)
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
