import type { Text } from '../../../shared/text.ts'
import { compareDefinitions } from '../../../workflows/compareDefinitions.ts'
import type { StateColour, Transition, WorkflowDefinition, WorkflowState } from '../../../workflows/definition.ts'

type Change = 'added' | 'removed' | 'changed' | 'same'
const marks: Record<Change, string> = { added: '+ ', removed: '− ', changed: '✎ ', same: '' }
const colours: Record<Change, StateColour> = { added: 'green', removed: 'red', changed: 'orange', same: 'grey' }

/**
 * Both definitions in one drawing: what is in either, marked by a sign before its name and by its colour. Only to be
 * looked at.
 */
export function mergedDefinition(before: WorkflowDefinition, after: WorkflowDefinition): WorkflowDefinition {
  const changes = new Map(compareDefinitions(before, after).map(({ element, change }) => [element, change]))
  const changeOf = (element: string): Change => {
    const change = changes.get(element)
    return change === undefined || change === 'moved' ? 'same' : change
  }
  const gone = <Part extends { key: string }>(was: readonly Part[], is: readonly Part[]) =>
    was.filter(({ key }) => !is.some((each) => each.key === key))
  return {
    ...after,
    states: [...after.states, ...gone(before.states, after.states)].map((state): WorkflowState => {
      const change = changeOf(`state:${state.key}`)
      return { ...state, label: marked(state.label, change), colour: colours[change] }
    }),
    transitions: [
      ...[...after.transitions, ...gone(before.transitions, after.transitions)].map((transition): Transition => ({
        ...transition,
        label: marked(transition.label, changeOf(`transition:${transition.key}`)),
      })),
      ...after.transitions.flatMap((transition) => formerArrows(before.transitions.find(({ key }) => key === transition.key), transition)),
    ],
  }
}

/** The arrows that a changed transition no longer is: from states it has left, or to the state it led to. */
function formerArrows(was: Transition | undefined, is: Transition): Transition[] {
  if (!was) return []
  const from = was.from.filter((state) => was.to !== is.to || !is.from.includes(state))
  return from.length === 0 ? [] : [{ ...was, key: `former:${was.key}`, from, label: marked(was.label, 'removed') }]
}

function marked({ en, ar }: Text, change: Change): Text {
  return { en: `${marks[change]}${en}`, ar: `${marks[change]}${ar}` }
}
