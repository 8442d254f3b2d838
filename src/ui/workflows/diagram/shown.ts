import type { StateColour } from '../../../workflows/definition.ts'
import type { StatusKind } from '../../../shared/statusKinds.ts'
import { say, type Locale, type Text } from '../../../shared/text.ts'

/** Words in both languages, or already in the reader's. */
export type Label = Text | string

/** As much of a state as a picture needs; a WorkflowState is one. */
export type ShownState = {
  key: string
  label: Label
  kind: StatusKind
  colour: StateColour
  outcome?: 'completed' | 'cancelled' | null
}

/** As much of a transition as a picture needs; a Transition is one. */
export type ShownTransition = { key: string; from: readonly string[]; to: string; label: Label }

/** A state the transaction has been in, the earliest first, and the transition that led there. */
export type ShownVisit = { state: string; transition?: string | null }

/** What was chosen in a picture. */
export type Chosen = { kind: 'state' | 'transition'; key: string }

/** A label as it is read; its key where nobody wrote words yet. */
export function labelOf({ key, label }: { key: string; label: Label }, locale: Locale): string {
  return (typeof label === 'string' ? label : say(label, locale)) || key
}
