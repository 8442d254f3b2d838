import type { ASTNode } from '@marcbachmann/cel-js'

/**
 * What an expression reads: `paths` like `transaction.dueDate`, `whole` the variables it uses without a dot, `guarded`
 * the paths it asks has() of, `forbidden` what the type check lets pass although it must not be used.
 */
export type Reading = {
  paths: Set<string>
  whole: Set<string>
  guarded: Set<string>
  forbidden: Set<'matches' | 'index'>
}

/** Walks the parsed expression once. */
export function readAst(ast: ASTNode): Reading {
  const reading: Reading = { paths: new Set(), whole: new Set(), guarded: new Set(), forbidden: new Set() }
  visit(ast, reading)
  return reading
}

function visit(node: ASTNode, reading: Reading): void {
  switch (node.op) {
    case 'value':
      return
    case 'id':
      reading.whole.add(node.args)
      return
    case '.': {
      const [object, name] = node.args
      if (object.op !== 'id') return visit(object, reading)
      reading.paths.add(`${object.args}.${name}`)
      return
    }
    case '[]': {
      // `transaction["title"]` passes the type check and then finds nothing: only lists are indexed here.
      if (node.args[0].op === 'id') reading.forbidden.add('index')
      return visitAll(node.args, reading)
    }
    case 'call': {
      const [name, args] = node.args
      const [first] = args
      if (name === 'has' && first?.op === '.' && first.args[0].op === 'id') {
        reading.guarded.add(`${first.args[0].args}.${first.args[1]}`)
      }
      return visitAll(args, reading)
    }
    case 'rcall': {
      const [name, receiver, args] = node.args
      // JavaScript's regular expressions can take for ever on the right text; CEL promises to end.
      if (name === 'matches') reading.forbidden.add('matches')
      visit(receiver, reading)
      return visitAll(args, reading)
    }
    default:
      return visitAll(childrenOf(node.args), reading)
  }
}

function visitAll(nodes: readonly ASTNode[], reading: Reading): void {
  for (const node of nodes) visit(node, reading)
}

function childrenOf(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : []
}
