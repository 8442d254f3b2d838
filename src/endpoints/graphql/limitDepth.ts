import { GraphQLError, Kind, type ASTVisitor, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql'

/** A rule of validation: no field lies deeper than that. Fragments count where they are spread; circular ones are refused elsewhere. */
export const limitDepth =
  (deepest: number) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (operation) => {
      const depth = depthOf(operation.selectionSet, (name) => context.getFragment(name) ?? undefined, new Set(), deepest)
      if (depth > deepest) context.reportError(new GraphQLError(`The query is deeper than ${deepest} levels.`, { nodes: [operation] }))
    },
  })

/** Stops counting once it is too deep: a hostile query must not cost more to refuse than to send. */
function depthOf(
  set: SelectionSetNode,
  fragment: (name: string) => FragmentDefinitionNode | undefined,
  within: ReadonlySet<string>,
  left: number,
): number {
  if (left < 0) return 1
  let most = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      most = Math.max(most, 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragment, within, left - 1) : 0))
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      most = Math.max(most, depthOf(selection.selectionSet, fragment, within, left))
    } else {
      const name = selection.name.value
      const spread = within.has(name) ? undefined : fragment(name)
      if (spread) most = Math.max(most, depthOf(spread.selectionSet, fragment, new Set([...within, name]), left))
    }
  }
  return most
}
