import type { WorkflowDefinition } from '../definition.ts'
import { definitionSchema } from '../definitionSchema.ts'

/**
 * Whether forms can show this: it has everything where a definition has it, though a value may be out of its range or a
 * setting be unknown. A draft may be anything; what is not formable is edited as text.
 */
export function isFormable(candidate: unknown): candidate is WorkflowDefinition {
  const parsed = definitionSchema.safeParse(candidate)
  return parsed.success || parsed.error.issues.every(isHarmless)
}

type Issue = { code?: string | undefined; path: PropertyKey[]; errors?: Issue[][] }

const harmless = ['too_small', 'too_big', 'invalid_format', 'invalid_value', 'unrecognized_keys', 'not_multiple_of']

function isHarmless(issue: Issue): boolean {
  if (issue.code && harmless.includes(issue.code)) return true
  if (issue.code !== 'invalid_union') return false
  // An effect of a kind nobody knows here is shown as text.
  if (issue.path.at(-1) === 'kind' && issue.path.includes('effects')) return true
  return (issue.errors ?? []).some((branch) => branch.length > 0 && branch.every(isHarmless))
}
