import { baseEnvironment, scopedEnvironment, scopeKey } from './environment.ts'
import { readAst } from './readAst.ts'
import type { Reading } from './readAst.ts'
import type { Expression } from '../definition.ts'
import type { Fielded, Scope } from './environment.ts'

/** `start` and `end` count characters of the expression. */
export type Flaw = { kind: 'syntax' | 'type' | 'unknownName'; reason: string; start: number; end: number }

/** An expression ready to run, or what is wrong with it. */
export type Compiled =
  | { ok: true; type: string; run: (context: Record<string, unknown>) => unknown; reading: Reading }
  | { ok: false; flaw: Flaw }

type Workshop = {
  base: ReturnType<typeof baseEnvironment>
  environments: Map<string, ReturnType<typeof baseEnvironment>>
  compiled: Map<string, Compiled>
}

// Keyed by the object: published definitions never change and are kept by whoever loads them; a draft being edited is
// a new object each time and its workshop goes with it.
const workshops = new WeakMap<object, Workshop>()

/** Parses and type-checks an expression, once per definition. Never throws. */
export function compile(definition: Fielded, expression: Expression, scope: Scope): Compiled {
  const workshop = workshopOf(definition)
  const key = `${scopeKey(scope)} ${expression}`
  const known = workshop.compiled.get(key)
  if (known) return known
  const compiled = compileIn(environmentOf(workshop, scope), expression)
  workshop.compiled.set(key, compiled)
  return compiled
}

function workshopOf(definition: Fielded): Workshop {
  const known = workshops.get(definition)
  if (known) return known
  const workshop: Workshop = { base: baseEnvironment(definition), environments: new Map(), compiled: new Map() }
  workshops.set(definition, workshop)
  return workshop
}

function environmentOf({ base, environments }: Workshop, scope: Scope) {
  const known = environments.get(scopeKey(scope))
  if (known) return known
  const environment = scopedEnvironment(base, scope)
  environments.set(scopeKey(scope), environment)
  return environment
}

function compileIn(environment: ReturnType<typeof baseEnvironment>, expression: Expression): Compiled {
  try {
    const program = environment.parse(expression)
    const reading = readAst(program.ast)
    const checked = program.check()
    if (!checked.valid) return { ok: false, flaw: flawOf(checked.error) }
    return { ok: true, type: checked.type ?? 'dyn', run: (context) => program(context), reading }
  } catch (error) {
    return { ok: false, flaw: flawOf(error) }
  }
}

function flawOf(error: unknown): Flaw {
  const { code, name, summary, message, range } = error as Partial<Record<string, unknown>>
  const reason = typeof summary === 'string' ? summary : typeof message === 'string' ? message : 'not readable'
  const { start = 0, end = 0 } = (range ?? {}) as { start?: number; end?: number }
  const unknown = code === 'unknown_variable' || code === 'no_such_key'
  return { kind: unknown ? 'unknownName' : name === 'TypeError' ? 'type' : 'syntax', reason, start, end }
}
