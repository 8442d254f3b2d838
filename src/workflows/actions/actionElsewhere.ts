import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import type { ConsumerEffect } from '../effect.ts'

/**
 * Stands for a consumer's kind of effect where its program is not at hand, as in a browser: any settings are taken, and
 * nothing is done.
 */
export function actionElsewhere(kind: ConsumerEffect['kind']): WorkflowAction {
  return {
    kind,
    label: { en: kind, ar: kind },
    shape: z.looseObject({ kind: z.literal(kind) }),
    apply: () => ({}),
  }
}

/** True for the name of a consumer's kind of effect: it has a dot. */
export function isElsewhere(kind: unknown): kind is ConsumerEffect['kind'] {
  return typeof kind === 'string' && /^[^.]+\../.test(kind)
}
