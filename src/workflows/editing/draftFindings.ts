import { actionElsewhere, isElsewhere } from '../actions/actionElsewhere.ts'
import { officeActions } from '../actions/index.ts'
import type { Finding } from '../finding.ts'
import type { PersonFacts } from '../snapshot.ts'
import { validateDefinition } from '../validateDefinition.ts'
import { everyEffect } from './everyEffect.ts'
import { isFormable } from './isFormable.ts'

type Known = {
  /** Everybody there is. */
  people?: readonly PersonFacts[] | undefined
  /** A consumer's kinds of effects; left out, every name with a dot is taken for one. */
  kinds?: readonly string[] | undefined
}

/**
 * What is wrong with a draft, as far as it can be seen without asking the server: a consumer's effects are taken as they
 * are. The draft may be of any shape.
 */
export function draftFindings(draft: unknown, { people, kinds }: Known = {}): Finding[] {
  if (!isFormable(draft)) return validateDefinition(draft)
  const used = new Set<string>()
  everyEffect(draft, (effect) => {
    if (isElsewhere(effect.kind) && (!kinds || kinds.includes(effect.kind))) used.add(effect.kind)
    return effect
  })
  const elsewhere = [...used].filter(isElsewhere).map(actionElsewhere)
  const actions = elsewhere.length > 0 ? [...officeActions, ...elsewhere] : officeActions
  return validateDefinition(draft, { actions, ...(people && { people: [...people] }) })
}
