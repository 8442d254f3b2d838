import type { WorkflowDefinition } from './definition.ts'

/** One thing that differs. `element` is written as in findings; `properties` are the parts of it that changed. */
export type Difference =
  | { element: string; change: 'added'; after: unknown }
  | { element: string; change: 'removed'; before: unknown }
  | { element: string; change: 'changed'; properties: string[]; before: unknown; after: unknown }
  | { element: string; change: 'moved' }

const lists = [
  ['states', 'state'],
  ['transitions', 'transition'],
  ['customFields', 'customField'],
  ['approvals', 'approval'],
  ['slas', 'sla'],
  ['assignments', 'assignment'],
  ['rules', 'rule'],
] as const

/** What a definition has that an earlier one had not, by the keys of the parts. The same definition differs in nothing. */
export function compareDefinitions(before: WorkflowDefinition, after: WorkflowDefinition): Difference[] {
  return [
    ...changed('workflow', { name: before.name }, { name: after.name }),
    ...lists.flatMap(([list, element]) => compareParts(element, before[list] ?? [], after[list] ?? [])),
  ]
}

function compareParts(element: string, before: readonly { key: string }[], after: readonly { key: string }[]): Difference[] {
  const was = new Map(before.map((part) => [part.key, part]))
  const is = new Map(after.map((part) => [part.key, part]))
  const differences: Difference[] = []
  for (const part of before) {
    if (!is.has(part.key)) differences.push({ element: `${element}:${part.key}`, change: 'removed', before: part })
  }
  for (const part of after) {
    const earlier = was.get(part.key)
    if (earlier) differences.push(...changed(`${element}:${part.key}`, earlier, part))
    else differences.push({ element: `${element}:${part.key}`, change: 'added', after: part })
  }
  const kept = (parts: readonly { key: string }[]) => parts.map(({ key }) => key).filter((key) => was.has(key) && is.has(key))
  // The order of transitions is the order of buttons, the order of rules that of their effects.
  if (kept(before).join() !== kept(after).join()) differences.push({ element: `${element}s`, change: 'moved' })
  return differences
}

function changed(element: string, before: object, after: object): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const properties = names.filter((name) => !same(Reflect.get(before, name), Reflect.get(after, name)))
  return properties.length === 0 ? [] : [{ element, change: 'changed', properties, before, after }]
}

/** Equal as JSON is: the order of names does not matter, an absent one is an undefined one. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => same(Reflect.get(one, name), Reflect.get(other, name)))
}
