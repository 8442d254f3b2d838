import type { Actions } from './actions/index.ts'
import type { Targets } from './checks/checkTargets.ts'
import type { WorkflowDefinition } from './definition.ts'
import type { Finding } from './finding.ts'
import { notCarriedOutYet } from './notCarriedOutYet.ts'
import type { PersonFacts } from './snapshot.ts'
import { validateDefinition } from './validateDefinition.ts'

/** Everything that is wrong with a definition in this office, which does not do everything the engine can decide. */
export function findingsToPublish(
  candidate: unknown,
  people: PersonFacts[],
  known: { targets?: Targets; actions?: Actions } = {},
): Finding[] {
  const findings = validateDefinition(candidate, { people, ...known })
  if (findings.some(({ code }) => code === 'SHAPE')) return findings
  return [...findings, ...notCarriedOutYet(candidate as WorkflowDefinition)]
}
