import type { EscalationStep, Ladder } from './escalation.ts'
import type { Text } from '../shared/text.ts'

export const ladderFindingCodes = ['TARGET', 'STEP_TWICE', 'BEFORE_THE_START', 'REPEAT'] as const

/** What is wrong with a policy; `element` is `target` or `escalation:<key>`. */
export type LadderFinding = {
  code: (typeof ladderFindingCodes)[number]
  element: string
  message: Text
  severity: 'error' | 'warning'
}

/** Everything that is wrong with a target and the steps that go with it; empty = good. */
export function validateLadder(policy: Ladder<EscalationStep> & { targetMinutes: number }): LadderFinding[] {
  const { targetMinutes, escalations } = policy
  return [
    ...(isMinutes(targetMinutes) ? [] : [wrongTarget(targetMinutes)]),
    ...escalations.flatMap((step, index) => [
      ...stepTwice(step, escalations.slice(0, index)),
      ...beforeTheStart(step, targetMinutes),
      ...wrongRepeat(step),
    ]),
  ]
}

const isMinutes = (minutes: number): boolean => Number.isFinite(minutes) && minutes > 0

function wrongTarget(targetMinutes: number): LadderFinding {
  return {
    code: 'TARGET',
    element: 'target',
    severity: 'error',
    message: {
      en: `The target is ${targetMinutes} working minutes; expected more than 0.`,
      ar: `المدة المستهدفة ${targetMinutes} دقيقة عمل، والمتوقع أكثر من 0.`,
    },
  }
}

// Both would have the same keys, and only one of them would ever be done.
function stepTwice({ key }: EscalationStep, earlier: readonly EscalationStep[]): LadderFinding[] {
  if (!earlier.some((each) => each.key === key)) return []
  return [
    {
      code: 'STEP_TWICE',
      element: `escalation:${key}`,
      severity: 'error',
      message: {
        en: `The escalation step "${key}" is there more than once; expected a key of its own for each step.`,
        ar: `خطوة التصعيد «${key}» مكررة، والمتوقع مفتاح مستقل لكل خطوة.`,
      },
    },
  ]
}

function beforeTheStart({ key, offset }: EscalationStep, targetMinutes: number): LadderFinding[] {
  const minutes = offset.minutes + (offset.from === 'due' ? targetMinutes : 0)
  if (minutes >= 0) return []
  return [
    {
      code: 'BEFORE_THE_START',
      element: `escalation:${key}`,
      severity: 'warning',
      message: {
        en: `The escalation step "${key}" lies ${-minutes} working minutes before the start; it comes at the start.`,
        ar: `خطوة التصعيد «${key}» تسبق البداية بمقدار ${-minutes} دقيقة عمل، وستنفذ عند البداية.`,
      },
    },
  ]
}

function wrongRepeat({ key, repeat }: EscalationStep): LadderFinding[] {
  if (!repeat) return []
  const { everyMinutes, times } = repeat
  if (isMinutes(everyMinutes) && Number.isInteger(times) && times >= 1 && times <= 100) return []
  return [
    {
      code: 'REPEAT',
      element: `escalation:${key}`,
      severity: 'error',
      message: {
        en: `Step "${key}" repeats ${times} times every ${everyMinutes} minutes; expected 1 to 100, over 0.`,
        ar: `الخطوة «${key}» تتكرر ${times} مرة كل ${everyMinutes} دقيقة، والمتوقع من 1 إلى 100 مرة ودقائق أكثر من 0.`,
      },
    },
  ]
}
