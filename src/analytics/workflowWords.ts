import type { PayloadRequest } from 'payload'
import { say, type Locale, type Text } from '../shared/text.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import { versionsOf, type VersionState } from '../versions/workflow.ts'
import type { StateColour, WorkflowDefinition } from '../workflows/definition.ts'
import { rejectionsIn } from '../workflows/rejectionsIn.ts'

export type StateWords = { key: string; label: string; kind: StatusKind; colour: StateColour }

/**
 * What the versions of a workflow call things. Figures run over several versions: of each state and transition the
 * newest version that knows it decides what it is called and whether it rejects, so that a mark set today tells of
 * yesterday's work as well. Drafts are left out. States stand in the order of the newest version, then older ones.
 */
export type WorkflowWords = {
  versions: { id: number; number: number; state: VersionState }[]
  states: readonly string[]
  state: (key: string) => StateWords
  transition: (key: string) => string
  hasTransition: (key: string) => boolean
  sla: (key: string) => string
  rejects: ReadonlySet<string>
  /** Whether a final state means that the work was done, by the version the transaction stands on. */
  completed: (status: string, version: number) => boolean
}

export async function workflowWords(req: PayloadRequest, workflow: number, locale: Locale): Promise<WorkflowWords> {
  const versions = (await versionsOf(req, workflow)).filter(({ state }) => state !== 'draft')
  const definitions = versions.map(({ definition }) => definition as WorkflowDefinition)
  const named = <Part extends { key: string }>(parts: (definition: WorkflowDefinition) => readonly Part[]): Map<string, Part> => {
    const found = new Map<string, Part>()
    for (const definition of definitions) for (const part of parts(definition)) if (!found.has(part.key)) found.set(part.key, part)
    return found
  }
  const states = named(({ states: all }) => all)
  const transitions = named(({ transitions: all }) => all)
  const slas = named(({ slas: all = [] }) => all)
  const rejects = new Set<string>()
  const decided = new Set<string>()
  for (const definition of definitions) {
    const no = rejectionsIn(definition)
    for (const { key } of definition.transitions) {
      if (!decided.has(key) && no.has(key)) rejects.add(key)
      decided.add(key)
    }
  }
  const outcomes = new Map(versions.map(({ id }, index) => [id, new Map(definitions[index]!.states.map(({ key, outcome }) => [key, outcome]))]))
  const labelled = (parts: ReadonlyMap<string, { label: Text }>, key: string) => {
    const part = parts.get(key)
    return part ? say(part.label, locale) : key
  }
  return {
    versions: versions.map(({ id, number, state }) => ({ id, number, state })),
    states: [...states.keys()],
    state: (key) => ({ key, label: labelled(states, key), kind: states.get(key)?.kind ?? 'normal', colour: states.get(key)?.colour ?? 'grey' }),
    transition: (key) => labelled(transitions, key),
    hasTransition: (key) => transitions.has(key),
    sla: (key) => labelled(slas, key),
    rejects,
    completed: (status, version) => (outcomes.get(version)?.get(status) ?? states.get(status)?.outcome) !== 'cancelled',
  }
}
