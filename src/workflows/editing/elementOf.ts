import type { WorkflowDefinition } from '../definition.ts'
import { partKinds, partLists, partOf, partsOf } from './parts.ts'
import type { PartKind } from './parts.ts'

/** A place of a definition that an editor can show: the workflow itself, a part, or a step of an SLA's ladder. */
export type Element = { kind: 'workflow' } | { kind: PartKind; key: string; step?: string }

/**
 * The place a finding names: `state:review`, `sla:review:warn`, `transition:send:conditionText`, or for a wrong shape a
 * path such as `states.0.colour`. A part that is not there (any more) is the workflow as a whole.
 */
export function elementOf(definition: WorkflowDefinition, named: string): Element {
  const [kind, key, detail] = named.split(':')
  if (key !== undefined && isPartKind(kind) && partOf(definition, kind, key)) {
    const isStep = kind === 'sla' && partOf(definition, kind, key)?.escalations?.some((step) => step.key === detail)
    return isStep ? { kind, key, step: detail! } : { kind, key }
  }
  return ofPath(definition, named.split('.'))
}

/** As a finding would write it. */
export function nameOf(element: Element): string {
  if (element.kind === 'workflow') return 'workflow'
  return `${element.kind}:${element.key}${element.step === undefined ? '' : `:${element.step}`}`
}

function ofPath(definition: WorkflowDefinition, [list, index, ...rest]: string[]): Element {
  const kind = partKinds.find((each) => partLists[each] === list)
  const part = kind && partsOf(definition, kind)[Number(index)]
  if (!kind || typeof part?.key !== 'string') return { kind: 'workflow' }
  const step = kind === 'sla' && rest[0] === 'escalations' ? partOf(definition, kind, part.key)?.escalations?.[Number(rest[1])] : undefined
  return step ? { kind, key: part.key, step: step.key } : { kind, key: part.key }
}

function isPartKind(word: string | undefined): word is PartKind {
  return partKinds.some((kind) => kind === word)
}

/** Where an element stands in the JSON: `states.2`, as readJson counts lines by; '' for the whole. */
export function pathOfElement(definition: WorkflowDefinition, element: Element): string {
  if (element.kind === 'workflow') return ''
  const place = partsOf(definition, element.kind).findIndex(({ key }) => key === element.key)
  const path = `${partLists[element.kind]}.${place}`
  if (element.step === undefined) return path
  const steps = partOf(definition, 'sla', element.key)?.escalations ?? []
  return `${path}.escalations.${steps.findIndex(({ key }) => key === element.step)}`
}
