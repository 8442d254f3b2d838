import type { WorkflowDefinition } from '../definition.ts'
import { error } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** One start, an end, and outcomes only where something ends. */
export function checkStates({ states }: WorkflowDefinition): Finding[] {
  const findings: Finding[] = []
  const initial = states.filter((state) => state.kind === 'initial').map((state) => state.key)
  if (initial.length === 0) {
    findings.push(
      error('NO_INITIAL_STATE', 'workflow', {
        en: 'No state is of the kind "initial"; expected exactly one, where new transactions start.',
        ar: 'لا توجد حالة من نوع «initial»، والمتوقع حالة واحدة تبدأ منها المعاملات الجديدة.',
      }),
    )
  }
  if (initial.length > 1) {
    findings.push(
      error('SEVERAL_INITIAL_STATES', 'workflow', {
        en: `The states ${initial.join(', ')} are all of the kind "initial"; expected exactly one.`,
        ar: `الحالات ${initial.join('، ')} كلها من نوع «initial»، والمتوقع حالة واحدة فقط.`,
      }),
    )
  }
  if (!states.some((state) => state.kind === 'final')) {
    findings.push(
      error('NO_FINAL_STATE', 'workflow', {
        en: 'No state is of the kind "final"; a transaction could never end.',
        ar: 'لا توجد حالة من نوع «final»، ولن تنتهي المعاملة أبداً.',
      }),
    )
  }
  for (const { key, kind, outcome } of states.filter((each) => each.outcome && each.kind !== 'final')) {
    findings.push(
      error('OUTCOME_OF_OPEN_STATE', `state:${key}`, {
        en: `State "${key}" has the outcome "${outcome}" but is of the kind "${kind}"; only final states end.`,
        ar: `الحالة «${key}» لها نتيجة «${outcome}» ونوعها «${kind}»، والنتيجة للحالات النهائية فقط.`,
      }),
    )
  }
  return findings
}
