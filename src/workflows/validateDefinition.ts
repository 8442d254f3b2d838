import { officeActions } from './actions/index.ts'
import type { Actions } from './actions/index.ts'
import { checkApprovals } from './checks/checkApprovals.ts'
import { checkEffects } from './checks/checkEffects.ts'
import { checkExpressions } from './checks/checkExpressions.ts'
import { checkKeys } from './checks/checkKeys.ts'
import { checkPeople } from './checks/checkPeople.ts'
import { checkReach } from './checks/checkReach.ts'
import { checkReferences } from './checks/checkReferences.ts'
import { checkStates } from './checks/checkStates.ts'
import { checkTime } from './checks/checkTime.ts'
import { checkTransitions } from './checks/checkTransitions.ts'
import { checkTranslations } from './checks/checkTranslations.ts'
import { checkTargets } from './checks/checkTargets.ts'
import type { Targets } from './checks/checkTargets.ts'
import { schemaOf } from './definitionSchema.ts'
import { error } from './finding.ts'
import type { WorkflowDefinition } from './definition.ts'
import type { Finding } from './finding.ts'
import type { PersonFacts } from './snapshot.ts'

/**
 * Everything that is wrong with a definition, of whatever shape it is. Empty = good; it may be published when no
 * finding is an `error`. Wrong shapes are reported alone: the other questions need a shape to be asked of. With
 * `people` (everybody there is) it also asks whether those named exist and whether anybody could do what is asked,
 * with `targets` (the keys there are) whether effects and
 * SLAs point at something; `actions` are the kinds of effects that may be used.
 */
export function validateDefinition(
  candidate: unknown,
  { people, targets = {}, actions = officeActions }: { people?: PersonFacts[]; targets?: Targets; actions?: Actions } = {},
): Finding[] {
  const parsed = schemaOf(actions).safeParse(candidate)
  if (!parsed.success) return parsed.error.issues.map((issue) => shapeFinding(candidate, issue))
  const definition = parsed.data as WorkflowDefinition
  return [
    ...checkKeys(definition),
    ...checkTranslations(definition),
    ...checkStates(definition),
    ...checkTransitions(definition),
    ...checkReach(definition),
    ...checkCustomFields(definition),
    ...checkReferences(definition),
    ...checkExpressions(definition),
    ...checkApprovals(definition, people),
    ...checkTime(definition, targets.calendars),
    ...checkEffects(definition, actions),
    ...checkTargets(definition, targets),
    ...(people ? checkPeople(definition, people) : []),
  ]
}

function shapeFinding(candidate: unknown, issue: { path: PropertyKey[]; message: string }): Finding {
  const path = issue.path.map(String).join('.') || 'workflow'
  const value = JSON.stringify(valueAt(candidate, issue.path)) ?? 'nothing'
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return error('SHAPE', path, {
    en: `"${path}" is ${shown}: ${issue.message}.`,
    ar: `القيمة في «${path}» هي ${shown} وهي غير صالحة: ${issue.message}.`,
  })
}

function valueAt(candidate: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    candidate,
  )
}

function checkCustomFields({ customFields }: WorkflowDefinition): Finding[] {
  return customFields
    .filter((field) => field.type === 'select' && (field.options ?? []).length === 0)
    .map((field) =>
      error('SELECT_WITHOUT_OPTIONS', `customField:${field.key}`, {
        en: `Custom field "${field.key}" is of the type "select" but offers nothing to choose; expected options.`,
        ar: `الحقل «${field.key}» من نوع «select» ولا يعرض أي خيارات، والمتوقع قائمة خيارات.`,
      }),
    )
}
