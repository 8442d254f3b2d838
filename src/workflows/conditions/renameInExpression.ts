import { Environment } from '@marcbachmann/cel-js'
import type { ASTNode } from '@marcbachmann/cel-js'
import type { Expression } from '../definition.ts'

/** What an expression can name of a definition: a custom field, or by its key in quotes a state or a transition. */
export type Named = 'customField' | 'state' | 'transition'

type Place = { start: number; end: number; text: string }

const holders: Record<Named, readonly string[]> = {
  customField: [],
  state: ['transaction.status', 'event.from', 'event.to'],
  transition: ['event.transition'],
}

// Reading needs no declarations: what names what is seen from the shape alone.
const reader = new Environment({ limits: { maxAstNodes: 300, maxDepth: 24, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 } })

/**
 * The expression with every mention of `from` as `to`: `fields.<key>`, or the key in quotes where it is held against
 * what has such keys (`event.to == "review"`, `transaction.status in ["review"]`). Other words stay as they are, and so
 * does an expression that cannot be read.
 */
export function renameInExpression(expression: Expression, named: Named, from: string, to: string): Expression {
  if (!expression.includes(from)) return expression
  const places: Place[] = []
  try {
    collect(reader.parse(expression).ast, { named, from, to }, places)
  } catch {
    return expression
  }
  return places
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), expression)
}

type Change = { named: Named; from: string; to: string }

function collect(node: ASTNode, change: Change, places: Place[]): void {
  if (node.op === '.' && change.named === 'customField' && pathOf(node) === `fields.${change.from}`) {
    places.push({ start: node.end - change.from.length, end: node.end, text: change.to })
    return
  }
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args
    if (holds(left, change)) collectLiterals(right, change, places)
    else if (holds(right, change)) collectLiterals(left, change, places)
  }
  for (const child of childrenOf(node.args)) collect(child, change, places)
}

function holds(node: ASTNode, { named }: Change): boolean {
  const path = pathOf(node)
  return path !== undefined && holders[named].includes(path)
}

function pathOf(node: ASTNode): string | undefined {
  if (node.op !== '.') return undefined
  const [object, name] = node.args
  return object.op === 'id' ? `${object.args}.${name}` : undefined
}

function collectLiterals(node: ASTNode, { from, to }: Change, places: Place[]): void {
  const literals = node.op === 'list' ? node.args : [node]
  for (const literal of literals) {
    if (literal.op === 'value' && literal.args === from) {
      places.push({ start: literal.start, end: literal.end, text: JSON.stringify(to) })
    }
  }
}

function childrenOf(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : []
}
