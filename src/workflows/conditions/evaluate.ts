import { compile } from './compile.ts'
import type { Facts } from './contextOf.ts'
import type { Expression } from '../definition.ts'
import type { Fielded, Scope } from './environment.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Refusal } from '../../shared/refusal.ts'

/**
 * The value of an expression, as plain JSON where it is a number. Never throws: an expression that cannot be computed
 * (a field that is empty and was not asked for by has(), a division by zero) is the refusal CONDITION_BROKEN, which
 * names `place`.
 */
export function evaluate(
  definition: Fielded,
  expression: Expression,
  scope: Scope,
  facts: Facts,
  place: string,
): { value: unknown } | Refusal {
  const compiled = compile(definition, expression, scope)
  if (!compiled.ok) return broken(place, compiled.flaw.reason)
  const [unsafe] = compiled.reading.forbidden
  if (unsafe) return broken(place, unsafe)
  try {
    const value = compiled.run(facts)
    return { value: typeof value === 'bigint' ? Number(value) : value }
  } catch (error) {
    const { summary, message } = error as { summary?: unknown; message?: unknown }
    return broken(place, String(summary ?? message))
  }
}

/** Whether a condition holds. Anything but true or false is broken. */
export function holds(
  definition: Fielded,
  condition: Expression,
  scope: Scope,
  facts: Facts,
  place: string,
): boolean | Refusal {
  const result = evaluate(definition, condition, scope, facts, place)
  if ('refused' in result) return result
  return typeof result.value === 'boolean' ? result.value : broken(place, 'not true or false')
}

function broken(place: string, reason: string): Refusal {
  return refuse('CONDITION_BROKEN', { place, reason })
}
