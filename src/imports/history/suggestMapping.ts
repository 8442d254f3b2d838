import { fold } from '../../shared/fold.ts'
import { isRole, roleLabels, roles } from '../../shared/roles.ts'
import type { RecordedRole } from '../../workflows/recordedActor.ts'
import { transitionOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import { templates } from '../../workflows/templates/index.ts'
import { isDecision, type HistoryTerms, type MappedActivity, type MappedActor } from './historyPlan.ts'

type Saved = Pick<HistoryTerms, 'activities' | 'roles'> | null

/**
 * Which transition an activity probably is: as in the last import to this workflow, as a template knows it whose
 * transitions the definition has, or the transition of that very name. Undefined when nothing fits.
 */
export function suggestActivity(definition: WorkflowDefinition, activity: string, saved: Saved): MappedActivity | undefined {
  const before = inWords(saved?.activities, activity)
  if (before !== undefined && isKnown(definition, before)) return before
  for (const { recorded } of templates) {
    const keys = inWords(recorded?.activities, activity)?.filter((key) => transitionOf(definition, key))
    if (keys && keys.length > 0) return keys
  }
  const name = fold(activity)
  const named = definition.transitions.filter(({ key, label }) => [key, label.en, label.ar].some((each) => fold(each) === name))
  return named.length > 0 ? named.map(({ key }) => key) : undefined
}

/** Whom a word probably means: as in the last import, a role or the system by its own name, or as the templates know it. */
export function suggestActor(word: string, saved: Saved): MappedActor | undefined {
  // What nobody did, the system did.
  if (word === '') return 'system'
  const before = inWords(saved?.roles, word)
  if (before !== undefined) return before
  const name = fold(word)
  const role = roles.find((each) => [each, roleLabels[each].en, roleLabels[each].ar].some((label) => fold(label) === name))
  if (role) return role
  if (['system', 'النظام', 'نظام'].some((each) => fold(each) === name)) return 'system'
  for (const { recorded } of templates) {
    const known = inWords<RecordedRole>(recorded?.roles, word)
    if (known) return known
  }
  return undefined
}

/** The entry of a word, whatever its case, blanks and marks. */
export function inWords<Value>(words: Readonly<Record<string, Value>> | undefined, word: string): Value | undefined {
  if (!words) return undefined
  if (Object.hasOwn(words, word)) return words[word]
  const name = fold(word)
  const found = Object.keys(words).find((each) => fold(each) === name && name !== '')
  return found === undefined ? undefined : words[found]
}

/** Whether the definition has all that a mapping names. */
export function isKnown(definition: WorkflowDefinition, mapped: MappedActivity): boolean {
  if (mapped === null) return true
  if (isDecision(mapped)) return (definition.approvals ?? []).some(({ key }) => key === mapped.approval)
  return mapped.length > 0 && mapped.every((key) => transitionOf(definition, key) !== undefined)
}

/** A mapped actor as callers write it: a role, `system`, or an email address. Undefined for anything else. */
export function actorNamed(text: string): MappedActor | undefined {
  const word = text.trim().toLowerCase()
  if (word === 'system' || isRole(word)) return word
  return /^\S+@\S+$/.test(word) ? { email: word } : undefined
}
