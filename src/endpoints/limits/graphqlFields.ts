import { Kind, parse, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'
import { DomainError } from '../../shared/errors.ts'

/** Something a document asks for at its root: the field, and the email it names, where it names one. */
export type AskedField = { name: string; email: string | null }

/** More words than any form or report needs; a longer document only costs time to read. */
const mostTokens = 20_000

/**
 * What a GraphQL document asks for, one entry for each time it would be done: an alias is one more time, a fragment that
 * is spread twice is not. Of several operations all count. Empty for what does not parse: GraphQL itself says so.
 * Raises MALFORMED_BODY for a document that is too long.
 */
export function graphqlFields(body: unknown): AskedField[] {
  const { query, variables } = (typeof body === 'object' && body !== null ? body : {}) as { query?: unknown; variables?: unknown }
  if (typeof query !== 'string') return []
  const document = documentOf(query)
  if (!document) return []
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])))
  const asked: AskedField[] = []
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue
    const given: Record<string, unknown> = { ...(typeof variables === 'object' ? variables : {}) }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (given[variable.name.value] === undefined && defaultValue?.kind === Kind.STRING) given[variable.name.value] = defaultValue.value
    }
    for (const field of rootFields(operation.selectionSet, fragments).values()) asked.push({ name: field.name.value, email: emailOf(field, given) })
  }
  return asked
}

function documentOf(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true, maxTokens: mostTokens })
  } catch (error) {
    if (error instanceof Error && error.message.includes('tokens')) {
      throw new DomainError('MALFORMED_BODY', { reason: `more than ${mostTokens} words of GraphQL`, reasonAr: `أكثر من ${mostTokens} كلمة GraphQL` })
    }
    return null
  }
}

/** The fields of the root by the name they answer to, as GraphQL collects them: each fragment once. */
function rootFields(root: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Map<string, FieldNode> {
  const fields = new Map<string, FieldNode>()
  const spread = new Set<string>()
  const sets = [root]
  for (let set = sets.pop(); set !== undefined; set = sets.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields.set(selection.alias?.value ?? selection.name.value, selection)
      else if (selection.kind === Kind.INLINE_FRAGMENT) sets.push(selection.selectionSet)
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = fragments.get(selection.name.value)
        if (fragment) sets.push(fragment.selectionSet)
      }
    }
  }
  return fields
}

function emailOf(field: FieldNode, variables: Record<string, unknown>): string | null {
  const value = field.arguments?.find(({ name }) => name.value === 'email')?.value
  const email = value?.kind === Kind.STRING ? value.value : value?.kind === Kind.VARIABLE ? variables[value.name.value] : null
  return typeof email === 'string' ? email : null
}
