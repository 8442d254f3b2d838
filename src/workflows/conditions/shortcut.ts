import type { ASTNode } from '@marcbachmann/cel-js'
import type { Facts, Wanted } from './contextOf.ts'
import type { CelType } from './variables.ts'

/** Moments count milliseconds, whole numbers are plain ones: they are compared here, and never leave. */
type Kind = 'bool' | 'int' | 'double' | 'string' | 'time'
type Part<Value = never> = { kind: Kind; of: (facts: Facts) => Value }
type Comparable = string | number | boolean

/** What a shortcut throws when it has no answer: a field that is empty, a value of another type. */
const noAnswer = new Error('no shortcut')

/**
 * An expression of the everyday kind - fields compared, has(), and, or, not, a choice - as a plain function; nothing for
 * all others. CEL values are objects made anew for each decision, which costs more than all the rest of one. The
 * expression must have passed the type check. Where the function throws, CEL itself is to be asked: only it knows what
 * is wrong, and that an error beside a `false` is none.
 */
export function shortcutOf(ast: ASTNode, wanted: Wanted): ((facts: Facts) => unknown) | undefined {
  const part = partOf(ast, wanted)
  // A moment would have to be made a Date again.
  return part && part.kind !== 'time' ? part.of : undefined
}

type AnyPart = Part<Comparable>

function partOf(node: ASTNode, wanted: Wanted): AnyPart | undefined {
  switch (node.op) {
    case 'value':
      return literal(node.args)
    case 'id':
      return node.args === 'now' ? { kind: 'time', of: ({ at }) => momentOf(at) } : undefined
    case '.':
      return fieldOf(node, wanted)
    case 'call':
      return hasOf(node, wanted)
    case '!_': {
      const asked = bool(partOf(node.args, wanted))
      return asked && { kind: 'bool', of: (facts) => !asked(facts) }
    }
    case '&&':
    case '||': {
      const [left, right] = node.args.map((each) => bool(partOf(each, wanted)))
      if (!left || !right) return undefined
      return { kind: 'bool', of: node.op === '&&' ? (facts) => left(facts) && right(facts) : (facts) => left(facts) || right(facts) }
    }
    case '?:': {
      const [asked, yes, no] = node.args.map((each) => partOf(each, wanted))
      const holds = bool(asked)
      if (!holds || !yes || !no || yes.kind !== no.kind) return undefined
      return { kind: yes.kind, of: (facts) => (holds(facts) ? yes.of(facts) : no.of(facts)) }
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(node.op, partOf(node.args[0], wanted), partOf(node.args[1], wanted))
    case '+':
    case '-':
    case '*':
      return arithmetic(node.op, partOf(node.args[0], wanted), partOf(node.args[1], wanted))
    default:
      return undefined
  }
}

function literal(value: unknown): AnyPart | undefined {
  if (typeof value === 'boolean') return { kind: 'bool', of: () => value }
  if (typeof value === 'string') return { kind: 'string', of: () => value }
  if (typeof value === 'number') return { kind: 'double', of: () => value }
  const whole = typeof value === 'bigint' ? Number(value) : Number.NaN
  return Number.isSafeInteger(whole) ? { kind: 'int', of: () => whole } : undefined
}

const kinds: Partial<Record<CelType, Kind>> = { bool: 'bool', int: 'int', double: 'double', string: 'string', 'google.protobuf.Timestamp': 'time' }

function fieldOf(node: ASTNode, wanted: Wanted): AnyPart | undefined {
  const read = readerOf(node, wanted)
  return read && {
    kind: read.kind,
    of: (facts) => {
      const value = read.of(facts)
      if (value === undefined) throw noAnswer
      return value
    },
  }
}

function hasOf(node: ASTNode, wanted: Wanted): AnyPart | undefined {
  if (node.op !== 'call' || node.args[0] !== 'has') return undefined
  const [asked] = node.args[1]
  const read = asked && readerOf(asked, wanted)
  return read && { kind: 'bool', of: (facts) => read.of(facts) !== undefined }
}

/** Reads a field of a record, and gives nothing where CEL would find nothing. */
function readerOf(node: ASTNode, { records }: Wanted): Part<Comparable | undefined> | undefined {
  if (node.op !== '.' || node.args[0].op !== 'id') return undefined
  const variable = node.args[0].args
  const found = records.find((each) => each.variable === variable)?.names.find(({ name }) => name === node.args[1])
  const kind = found && kinds[found.type]
  if (!found || !kind) return undefined
  const { name, recordOf } = found
  return {
    kind,
    of: (facts) => {
      const record = recordOf(facts)
      return record !== undefined && Object.hasOwn(record, name) ? plain((record as Record<string, unknown>)[name], kind) : undefined
    },
  }
}

/** As celValue, without its objects. */
function plain(value: unknown, kind: Kind): Comparable | undefined {
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? value : undefined
    case 'int':
      return Number.isSafeInteger(value) ? (value as number) : undefined
    case 'double':
      return typeof value === 'number' ? value : undefined
    case 'string':
      return typeof value === 'string' ? value : undefined
    case 'time': {
      const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
      return Number.isNaN(moment) ? undefined : moment
    }
    default:
      return kind satisfies never
  }
}

function momentOf(at: string): number {
  const moment = Date.parse(at)
  if (Number.isNaN(moment)) throw noAnswer
  return moment
}

function bool(part: AnyPart | undefined): ((facts: Facts) => boolean) | undefined {
  return part?.kind === 'bool' ? (part.of as (facts: Facts) => boolean) : undefined
}

const isNumber = (kind: Kind) => kind === 'int' || kind === 'double'

function comparison(op: '==' | '!=' | '<' | '<=' | '>' | '>=', one: AnyPart | undefined, other: AnyPart | undefined): AnyPart | undefined {
  if (!one || !other || !(one.kind === other.kind || (isNumber(one.kind) && isNumber(other.kind)))) return undefined
  const [left, right] = [one.of, other.of]
  if (op === '==') return { kind: 'bool', of: (facts) => left(facts) === right(facts) }
  if (op === '!=') return { kind: 'bool', of: (facts) => left(facts) !== right(facts) }
  // CEL orders texts by their code points, JavaScript by halves of them.
  if (!isNumber(one.kind) && one.kind !== 'time') return undefined
  switch (op) {
    case '<':
      return { kind: 'bool', of: (facts) => left(facts) < right(facts) }
    case '<=':
      return { kind: 'bool', of: (facts) => left(facts) <= right(facts) }
    case '>':
      return { kind: 'bool', of: (facts) => left(facts) > right(facts) }
    case '>=':
      return { kind: 'bool', of: (facts) => left(facts) >= right(facts) }
    default:
      return op satisfies never
  }
}

/** Of doubles alone, or a double and a whole number: whole numbers among themselves must not leave their range. */
function arithmetic(op: '+' | '-' | '*', one: AnyPart | undefined, other: AnyPart | undefined): AnyPart | undefined {
  if (!one || !other || !isNumber(one.kind) || !isNumber(other.kind) || (one.kind === 'int' && other.kind === 'int')) return undefined
  const [left, right] = [one.of, other.of] as [(facts: Facts) => number, (facts: Facts) => number]
  switch (op) {
    case '+':
      return { kind: 'double', of: (facts) => left(facts) + right(facts) }
    case '-':
      return { kind: 'double', of: (facts) => left(facts) - right(facts) }
    case '*':
      return { kind: 'double', of: (facts) => left(facts) * right(facts) }
    default:
      return op satisfies never
  }
}
