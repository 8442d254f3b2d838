import { contextOf, wantedBy } from './contextOf.ts'
import type { Facts } from './contextOf.ts'
import { baseEnvironment, scopedEnvironment, scopeKey } from './environment.ts'
import { readAst } from './readAst.ts'
import type { Reading } from './readAst.ts'
import { shortcutOf } from './shortcut.ts'
import type { Expression } from '../definition.ts'
import type { Fielded, Scope } from './environment.ts'

/** `start` and `end` count characters of the expression. */
export type Flaw = { kind: 'syntax' | 'type' | 'unknownName'; reason: string; start: number; end: number }

/** An expression ready to run, or what is wrong with it. */
export type Compiled =
  | { ok: true; type: string; run: (facts: Facts) => unknown; reading: Reading }
  | { ok: false; flaw: Flaw }

type Environment = ReturnType<typeof baseEnvironment>
type Bench = { environment: Environment; compiled: Map<Expression, Compiled> }
type Workshop = { base: Environment; benches: Map<string, Bench> }

// Keyed by the object: published definitions never change and are kept by whoever loads them; a draft being edited is
// a new object each time and its workshop goes with it.
const workshops = new WeakMap<object, Workshop>()

/** Parses and type-checks an expression, once per definition. Never throws. */
export function compile(definition: Fielded, expression: Expression, scope: Scope): Compiled {
  const { environment, compiled } = benchOf(workshopOf(definition), scope)
  const known = compiled.get(expression)
  if (known) return known
  const made = compileIn(definition, environment, expression)
  compiled.set(expression, made)
  return made
}

function workshopOf(definition: Fielded): Workshop {
  const known = workshops.get(definition)
  if (known) return known
  const workshop: Workshop = { base: baseEnvironment(definition), benches: new Map() }
  workshops.set(definition, workshop)
  return workshop
}

function benchOf({ base, benches }: Workshop, scope: Scope): Bench {
  const known = benches.get(scopeKey(scope))
  if (known) return known
  const bench: Bench = { environment: scopedEnvironment(base, scope), compiled: new Map() }
  benches.set(scopeKey(scope), bench)
  return bench
}

function compileIn(
  definition: Fielded,
  environment: Environment,
  expression: Expression,
): Compiled {
  try {
    const program = environment.parse(expression)
    const reading = readAst(program.ast)
    const checked = program.check()
    if (!checked.valid) return { ok: false, flaw: flawOf(checked.error) }
    const wanted = wantedBy(definition, reading)
    const exactly = (facts: Facts) => program(contextOf(wanted, facts))
    return { ok: true, type: checked.type ?? 'dyn', run: quickly(shortcutOf(program.ast, wanted), exactly), reading }
  } catch (error) {
    return { ok: false, flaw: flawOf(error) }
  }
}

/** The shortcut where it has an answer. Where it has none, CEL says what it is, or what is wrong. */
function quickly(shortcut: ((facts: Facts) => unknown) | undefined, exactly: (facts: Facts) => unknown): (facts: Facts) => unknown {
  if (!shortcut) return exactly
  return (facts) => {
    try {
      return shortcut(facts)
    } catch {
      return exactly(facts)
    }
  }
}

function flawOf(error: unknown): Flaw {
  const { code, name, summary, message, range } = error as Partial<Record<string, unknown>>
  const reason = typeof summary === 'string' ? summary : typeof message === 'string' ? message : 'not readable'
  const { start = 0, end = 0 } = (range ?? {}) as { start?: number; end?: number }
  const unknown = code === 'unknown_variable' || code === 'no_such_key'
  return { kind: unknown ? 'unknownName' : name === 'TypeError' ? 'type' : 'syntax', reason, start, end }
}
