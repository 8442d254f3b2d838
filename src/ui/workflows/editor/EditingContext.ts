'use client'
import { createContext, useContext } from 'react'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import type { Element } from '../../../workflows/editing/elementOf.ts'
import type { PartKind, PartOf } from '../../../workflows/editing/parts.ts'
import type { Finding } from '../../../workflows/finding.ts'
import type { PersonFacts } from '../../../workflows/snapshot.ts'
import { say, type Locale, type Text } from '../../../shared/text.ts'
import type { OfficeWords } from './editorProps.ts'
import type { EditorSpeak } from './editorWords.ts'

/** Where the panel beside the drawing is: a list of parts, one element, or everything that was found. */
export type Place = { list: PartKind } | { element: Element } | { findings: true }

/** What every part of the editor knows and may do. */
export type Editing = {
  definition: WorkflowDefinition
  locale: Locale
  dir: 'ltr' | 'rtl'
  readOnly: boolean
  speak: EditorSpeak
  people: readonly PersonFacts[]
  words: OfficeWords
  findings: readonly Finding[]
  place: Place
  /** Shows something in the panel; with `focus` the keyboard goes there too. */
  show: (place: Place, focus?: boolean) => void
  /** Changes of the same `strand`, such as typing in one field, are undone together. `said` goes to screen readers. */
  edit: (next: WorkflowDefinition, said?: string, strand?: string) => void
  /** One part in the place of the one with this key. */
  put: <Kind extends PartKind>(kind: Kind, key: string, part: PartOf<Kind>, strand?: string) => void
  add: <Kind extends PartKind>(kind: Kind, part: PartOf<Kind>) => void
  rename: (kind: PartKind, from: string, to: string) => void
  /** Asks first, naming what depends on it. */
  askRemove: (kind: PartKind, key: string) => void
  tell: (said: string) => void
}

export const EditingContext = createContext<Editing | null>(null)

/** The editor a component stands in. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('A part of the editor of definitions stands outside of it.')
  return editing
}

/** A name that came as words in both languages, as one word, or not at all. */
export function nameIn(locale: Locale, name: Text | string | undefined, key: string): string {
  return (typeof name === 'object' ? say(name, locale) : name) || key
}
