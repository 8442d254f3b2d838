import { stateOf, transitionOf } from '../definition.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { error, warning } from '../finding.ts'
import type { Finding } from '../finding.ts'
import { isTransactionField } from '../../events/fieldLabels.ts'

/** Names that mean nothing, in every part but the transitions, which ask for themselves. */
export function checkReferences(definition: WorkflowDefinition): Finding[] {
  const { customFields, approvals = [], slas = [], assignments = [] } = definition
  return [
    ...customFields.flatMap(({ key, requiredIn = [] }) => unknownStates(definition, `customField:${key}`, requiredIn)),
    ...customFields.flatMap(({ key }) => (isTransactionField(key) ? [shadowed(key)] : [])),
    ...approvals.flatMap(({ key, state, approved, rejected }) => [
      ...unknownStates(definition, `approval:${key}`, [state]),
      ...unknownTransitions(definition, `approval:${key}`, [approved, rejected]),
    ]),
    ...slas.flatMap(({ key, during, pausedIn = [], escalations = [] }) => [
      ...unknownStates(definition, `sla:${key}`, [...during, ...pausedIn]),
      ...escalations.flatMap((step) =>
        step.transition === undefined ? [] : unknownTransitions(definition, `sla:${key}:${step.key}`, [step.transition]),
      ),
    ]),
    ...assignments.flatMap(({ key, on }) => unknownStates(definition, `assignment:${key}`, on)),
    ...sameLabels(definition),
  ]
}

function unknownStates(definition: WorkflowDefinition, element: string, keys: string[]): Finding[] {
  const known = definition.states.map(({ key }) => key).join(', ')
  return [...new Set(keys)]
    .filter((key) => !stateOf(definition, key))
    .map((key) =>
      error('UNKNOWN_STATE', element, {
        en: `"${element}" names "${key}", which is not a state (${known}).`,
        ar: `العنصر «${element}» يشير إلى «${key}» وهي ليست من الحالات (${known}).`,
      }),
    )
}

function unknownTransitions(definition: WorkflowDefinition, element: string, keys: string[]): Finding[] {
  const known = definition.transitions.map(({ key }) => key).join(', ')
  return [...new Set(keys)]
    .filter((key) => !transitionOf(definition, key))
    .map((key) =>
      error('UNKNOWN_TRANSITION', element, {
        en: `"${element}" names "${key}", which is not a transition (${known}).`,
        ar: `العنصر «${element}» يشير إلى «${key}» وهو ليس من الانتقالات (${known}).`,
      }),
    )
}

function shadowed(key: string): Finding {
  return error('SHADOWED_FIELD', `customField:${key}`, {
    en: `Every transaction has a field "${key}" already; choose another key for the custom one.`,
    ar: `لكل معاملة حقل باسم «${key}»، يرجى اختيار مفتاح آخر للحقل المخصص.`,
  })
}

// People choose by the words; two states that read the same cannot be told apart on a button or in a list.
function sameLabels({ states }: WorkflowDefinition): Finding[] {
  return states.flatMap(({ key, label }, index) => {
    const other = states
      .slice(0, index)
      .find((each) => each.label.en.trim() === label.en.trim() || each.label.ar.trim() === label.ar.trim())
    if (!other || other.key === key || label.en.trim() === '' || label.ar.trim() === '') return []
    return [
      warning('SAME_LABEL', `state:${key}`, {
        en: `The states "${other.key}" and "${key}" have the same label; people cannot tell them apart.`,
        ar: `للحالتين «${other.key}» و«${key}» التسمية نفسها ولا يمكن التمييز بينهما.`,
      }),
    ]
  })
}
