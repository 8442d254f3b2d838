import type { WorkflowDefinition } from './definition.ts'
import type { Finding } from './finding.ts'
import { notCarriedOutYet } from './notCarriedOutYet.ts'
import type { PersonFacts } from './snapshot.ts'
import { validateDefinition } from './validateDefinition.ts'

/** Everything that is wrong with a definition in this office, which does not do everything the engine can decide. */
export function findingsToPublish(candidate: unknown, people: PersonFacts[], calendars?: readonly string[]): Finding[] {
  const findings = validateDefinition(candidate, { people, ...(calendars ? { calendars } : {}) })
  if (findings.some(({ code }) => code === 'SHAPE')) return findings
  return [...findings, ...notCarriedOutYet(candidate as WorkflowDefinition)]
}
