import type { Transition, WorkflowDefinition } from '../definition.ts'

/** Whether anybody, or any clock, could ever take this transition. */
export function takeable(definition: WorkflowDefinition, transition: Transition): boolean {
  if (neverHolds(transition)) return false
  return byPeople(transition) || byClock(definition, transition) || byApproval(definition, transition)
}

/** A condition that is the word `false`: the honest way of switching a transition off, and a mistake when published. */
export function neverHolds({ condition }: Transition): boolean {
  return condition?.trim() === 'false'
}

/** Whether an approval takes this transition, when it is given or when it is refused. */
export function byApproval({ approvals = [] }: WorkflowDefinition, { key }: Transition): boolean {
  return approvals.some(({ approved, rejected }) => approved === key || rejected === key)
}

function byPeople({ roles, who = {} }: Transition): boolean {
  // `system` alone is nobody: what no clock takes no machine asks for either.
  const { assignee, creator, client, users = [] } = who
  return roles.length > 0 || users.length > 0 || [assignee, creator, client].includes(true)
}

function byClock({ slas = [] }: WorkflowDefinition, { key, automatic }: Transition): boolean {
  return automatic !== undefined || slas.some(({ escalations = [] }) => escalations.some((step) => step.transition === key))
}
