import type { OfficeEvent } from '../../events/index.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { compile } from '../../workflows/conditions/compile.ts'
import { holds } from '../../workflows/conditions/evaluate.ts'
import type { Scope } from '../../workflows/conditions/environment.ts'
import type { Snapshot, WorkflowActor } from '../../workflows/snapshot.ts'
import { factsOfEvent } from './factsOfEvent.ts'
import type { Rule } from './rule.ts'

/** What a condition is computed over beside the event. */
export type Around = { snapshot: Snapshot | undefined; actor: WorkflowActor | null }

const noticeScope: Scope = { kind: 'notice' }

// What is compiled is kept by the object it belongs to, so it goes with the rule. Rules of the office know no custom
// fields: each workflow has its own.
type Compiled = { customFields: [] }
const compiledOf = new WeakMap<object, Compiled>()

function definitionOf(rule: object): Compiled {
  const known = compiledOf.get(rule)
  if (known) return known
  const made: Compiled = { customFields: [] }
  compiledOf.set(rule, made)
  return made
}

/** Whether a rule tells of this event; the refusal CONDITION_BROKEN, which names the rule, where that cannot be computed. */
export function holdsFor(rule: Pick<Rule, 'name' | 'condition'>, event: OfficeEvent, { snapshot, actor }: Around): boolean | Refusal {
  if (rule.condition === null) return true
  const facts = { ...(snapshot ? { snapshot } : {}), actor, at: event.at, event: factsOfEvent(event) }
  return holds(definitionOf(rule), rule.condition, noticeScope, facts, rule.name)
}

/** Whether a condition looks at one of the records it may look at: what none looks at is not read. */
export function readsOf(rule: Pick<Rule, 'condition'>, record: 'transaction' | 'actor'): boolean {
  if (rule.condition === null) return false
  const compiled = compile(definitionOf(rule), rule.condition, noticeScope)
  if (!compiled.ok) return false
  const { paths, whole } = compiled.reading
  return whole.has(record) || [...paths].some((path) => path.startsWith(`${record}.`))
}
