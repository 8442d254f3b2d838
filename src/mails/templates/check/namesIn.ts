import type { Template } from 'liquidjs'
import { analyseLiquid } from '../liquid.ts'
import type { TemplateVariable } from '../variables/index.ts'
import { notAWord, unknownVariable, type Found } from './fault.ts'

/** A name as it was written, with where. `at` is what it leads to; null for what the template makes itself. */
export type Named = { line: number; name: string; variable: TemplateVariable | null }

type Path = (string | number)[]

/** What a name leads to: a variable, an entry or the properties of a list, a group of variables, or nothing. */
type Reached = { kind: 'variable'; variable: TemplateVariable } | { kind: 'entry'; of: readonly TemplateVariable[] } | { kind: 'own' } | { kind: 'group' } | null

const ofLoop = new Set(['first', 'last', 'index', 'index0', 'rindex', 'rindex0', 'length', 'name'])

/**
 * Every name of a template, looked up among the variables it may use; those that are none are faults. Names it makes
 * itself (`for`, `assign`) lead where they were taken from.
 */
export function namesIn(source: string, templates: Template[], declared: readonly TemplateVariable[]): { named: Named[]; faults: Found[] } {
  const { variables, globals } = analyseLiquid(templates)
  const scope = new Scope(declared, takenFrom(source))
  const outside = new Set(Object.values(globals).flat().map(({ location, segments }) => `${location.row}:${location.col}:${segments.join('.')}`))
  const named: Named[] = []
  const faults: Found[] = []
  for (const { segments, location } of Object.values(variables).flat()) {
    const line = location.row
    const name = String(segments.map(String).join('.'))
    // Written out alone: what another variable decides cannot be checked.
    const path = segments.every((part) => typeof part === 'string' || typeof part === 'number') ? (segments as Path) : null
    const isOutside = outside.has(`${line}:${location.col}:${segments.join('.')}`)
    const reached = path && (isOutside ? scope.declared(path) : scope.lookUp(path))
    if (!reached) faults.push(unknownVariable(line, name, scope.names))
    else if (reached.kind === 'group') faults.push(notAWord(line, name))
    else named.push({ line, name, variable: reached.kind === 'variable' ? reached.variable : null })
  }
  return { named, faults: faults.toSorted((a, b) => a.line - b.line) }
}

/** Names that are no words where they are written out: lists, and entries of lists. */
export function saidWhole(source: string, named: readonly Named[]): Found[] {
  return named
    .filter(({ variable, name }) => variable?.kind === 'list' && new RegExp(`\\{\\{-?\\s*${name.replaceAll('.', '\\.')}\\s*-?\\}\\}`).test(source))
    .map(({ line, name }) => notAWord(line, name))
}

class Scope {
  readonly names: readonly string[]
  readonly #declared: readonly TemplateVariable[]
  readonly #taken: ReadonlyMap<string, Taken>

  constructor(declared: readonly TemplateVariable[], taken: ReadonlyMap<string, Taken>) {
    this.#declared = declared
    this.#taken = taken
    this.names = [...declared.map(({ name }) => name), ...taken.keys()]
  }

  declared(path: Path): Reached {
    return within(this.#declared, path)
  }

  lookUp(path: Path, depth = 0): Reached {
    const [root, ...rest] = path
    if (root === 'forloop') return rest.length === 1 && ofLoop.has(String(rest[0])) ? { kind: 'own' } : null
    const taken = this.#taken.get(String(root))
    if (!taken) return this.declared(path)
    if (depth > 10) return null
    // What a filter made has no names of its own.
    if (taken.path === null) return rest.length === 0 ? { kind: 'own' } : null
    const source = this.lookUp(taken.path, depth + 1)
    if (!taken.isEntry) return rest.length === 0 ? source : this.lookUp([...taken.path, ...rest], depth + 1)
    if (source?.kind !== 'variable' || source.variable.kind !== 'list') return null
    return rest.length === 0 ? { kind: 'entry', of: source.variable.of ?? [] } : within(source.variable.of ?? [], rest)
  }
}

/** The longest declared name a path begins with, and what lies behind it. */
function within(declared: readonly TemplateVariable[], path: Path): Reached {
  const written = path.map(String)
  for (let length = written.length; length > 0; length -= 1) {
    const name = written.slice(0, length).join('.')
    const variable = declared.find((each) => each.name === name)
    if (variable) return behind(variable, path.slice(length))
    if (length === written.length && declared.some((each) => each.name.startsWith(`${name}.`))) return { kind: 'group' }
  }
  return null
}

function behind(variable: TemplateVariable, rest: Path): Reached {
  if (rest.length === 0) return { kind: 'variable', variable }
  const [next, ...more] = rest
  if (next === 'size' && more.length === 0 && (variable.kind === 'list' || variable.kind === 'text')) return { kind: 'own' }
  if (variable.kind !== 'list' || (typeof next !== 'number' && next !== 'first' && next !== 'last')) return null
  return more.length === 0 ? { kind: 'entry', of: variable.of ?? [] } : within(variable.of ?? [], more)
}

/** Where a name of the template's own comes from; a null path: from a filter, a word or a number. */
type Taken = { path: Path | null; isEntry: boolean }

function takenFrom(source: string): Map<string, Taken> {
  const taken = new Map<string, Taken>()
  for (const [, name = '', from = ''] of source.matchAll(/\{%-?\s*for\s+([\w-]+)\s+in\s+([\w.]+|\()/g)) {
    taken.set(name, { path: from === '(' ? null : from.split('.'), isEntry: from !== '(' })
  }
  for (const [, name = '', from, filter] of source.matchAll(/\{%-?\s*assign\s+([\w-]+)\s*=\s*([A-Za-z_][\w.]*)?\s*(.)/g)) {
    const isCopy = from !== undefined && (filter === '%' || filter === '-') && !['true', 'false', 'nil', 'null', 'blank', 'empty'].includes(from)
    taken.set(name, { path: isCopy ? from.split('.') : null, isEntry: false })
  }
  return taken
}
