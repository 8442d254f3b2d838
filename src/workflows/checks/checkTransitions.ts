import { neverHolds, takeable } from './takeable.ts'
import { stateOf } from '../definition.ts'
import { error, warning } from '../finding.ts'
import type { Transition, WorkflowDefinition } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { isTransactionField } from '../../events/fieldLabels.ts'

/** What can be wrong with a single arrow, and with two arrows that look alike. */
export function checkTransitions(definition: WorkflowDefinition): Finding[] {
  return [
    ...definition.transitions.flatMap((transition) => [
      ...unknownStates(definition, transition),
      ...nobody(definition, transition),
      ...unknownFields(definition, transition),
      ...submitterNeverRecorded(definition, transition),
      ...completionNotRecorded(definition, transition),
    ]),
    ...ambiguous(definition),
  ]
}

function unknownStates(definition: WorkflowDefinition, transition: Transition): Finding[] {
  const known = definition.states.map((state) => state.key).join(', ')
  const unknown = [...new Set([...transition.from, transition.to])].filter((key) => !stateOf(definition, key))
  return unknown.map((key) =>
    error('UNKNOWN_STATE', `transition:${transition.key}`, {
      en: `Transition "${transition.key}" names "${key}", which is not a state (${known}).`,
      ar: `الانتقال «${transition.key}» يشير إلى «${key}» وهي ليست من الحالات (${known}).`,
    }),
  )
}

function nobody(definition: WorkflowDefinition, transition: Transition): Finding[] {
  const findings: Finding[] = []
  if (neverHolds(transition)) {
    findings.push(
      error('CONDITION_NEVER_HOLDS', `transition:${transition.key}`, {
        en: `The condition of transition "${transition.key}" is always false, so nobody may ever take it.`,
        ar: `شرط الانتقال «${transition.key}» لا يتحقق أبداً ولا يمكن لأحد تنفيذه.`,
      }),
    )
  } else if (!takeable(definition, transition)) {
    findings.push(
      error('NOBODY_MAY_TAKE', `transition:${transition.key}`, {
        en: `Transition "${transition.key}" names no role, person, approval or clock, so nobody may take it.`,
        ar: `الانتقال «${transition.key}» لا يحدد دوراً أو شخصاً أو موافقة أو موعداً ولا يمكن لأحد تنفيذه.`,
      }),
    )
  }
  if (transition.from.length === 0) {
    findings.push(
      error('LEAVES_NO_STATE', `transition:${transition.key}`, {
        en: `Transition "${transition.key}" leaves no state; expected at least one in "from".`,
        ar: `الانتقال «${transition.key}» لا ينطلق من أي حالة، والمتوقع حالة واحدة على الأقل.`,
      }),
    )
  }
  return findings
}

function unknownFields(definition: WorkflowDefinition, transition: Transition): Finding[] {
  const custom = definition.customFields.map((field) => field.key)
  const unknown = (transition.requires?.fields ?? []).filter(
    (field) => !custom.includes(field) && !isTransactionField(field),
  )
  return unknown.map((field) =>
    error('UNKNOWN_FIELD', `transition:${transition.key}`, {
      en: `Transition "${transition.key}" requires "${field}", which is no field of a transaction or workflow.`,
      ar: `الانتقال «${transition.key}» يتطلب «${field}» وهو ليس من حقول المعاملة ولا من الحقول المخصصة.`,
    }),
  )
}

function submitterNeverRecorded(definition: WorkflowDefinition, transition: Transition): Finding[] {
  const recorded = definition.transitions.some((each) => records(each, 'recordSubmitter'))
  if (!transition.forbid?.includes('submitter') || recorded) return []
  return [
    error('SUBMITTER_NEVER_RECORDED', `transition:${transition.key}`, {
      en: `Transition "${transition.key}" is forbidden to the submitter, but no transition records one.`,
      ar: `الانتقال «${transition.key}» محظور على مقدم المعاملة، ولا يوجد انتقال يسجل من قدّمها.`,
    }),
  ]
}

function completionNotRecorded(definition: WorkflowDefinition, transition: Transition): Finding[] {
  const completes = stateOf(definition, transition.to)?.outcome === 'completed'
  if (!completes || records(transition, 'recordCompletion')) return []
  return [
    warning('COMPLETION_NOT_RECORDED', `transition:${transition.key}`, {
      en: `Transition "${transition.key}" completes the transaction without the effect "recordCompletion".`,
      ar: `الانتقال «${transition.key}» يكمل المعاملة دون الأثر «recordCompletion».`,
    }),
  ]
}

function records(transition: Transition, kind: 'recordSubmitter' | 'recordCompletion'): boolean {
  return (transition.effects ?? []).some((effect) => effect.kind === kind)
}

// A command names only the state it wants; with two arrows between the same states nobody could say which is meant.
function ambiguous({ transitions }: WorkflowDefinition): Finding[] {
  const first = new Map<string, string>()
  const findings: Finding[] = []
  for (const { key, from, to } of transitions) {
    for (const origin of new Set(from)) {
      const arrow = JSON.stringify([origin, to])
      const other = first.get(arrow)
      if (other === undefined) first.set(arrow, key)
      else {
        findings.push(
          error('AMBIGUOUS_TRANSITION', `transition:${key}`, {
            en: `Transitions "${other}" and "${key}" both lead from "${origin}" to "${to}"; expected one.`,
            ar: `الانتقالان «${other}» و«${key}» كلاهما من «${origin}» إلى «${to}»، والمتوقع انتقال واحد.`,
          }),
        )
      }
    }
  }
  return findings
}
