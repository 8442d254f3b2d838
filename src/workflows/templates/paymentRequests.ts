import { approve, claims } from './claims.ts'
import type { Transition, WorkflowDefinition } from '../definition.ts'

const base = claims('payment_requests', { en: 'Payment requests', ar: 'طلبات الصرف' })

const director = { key: 'director', name: { en: 'director', ar: 'المدير' }, after: ['approved_by_supervisor'] }

/** As declarations; for some requests the supervisor only recommends and the director has the last word. */
export const paymentRequests: WorkflowDefinition = {
  ...base,
  states: base.states.flatMap((state) =>
    state.key === 'final_approved'
      ? [
          {
            key: 'approved_by_supervisor',
            label: { en: 'Approved by supervisor', ar: 'وافق عليها المشرف' },
            kind: 'normal' as const,
            colour: 'blue' as const,
            progress: 50,
          },
          state,
        ]
      : [state],
  ),
  transitions: [
    ...base.transitions.map((transition): Transition => {
      if (transition.key === 'request_payment') return leavingAlso(transition, 'approved_by_supervisor')
      return transition.key === 'submit' ? leavingAlso(transition, 'approved_by_budget_owner') : transition
    }),
    approve(
      {
        key: 'supervisor',
        name: { en: 'supervisor, for the director', ar: 'المشرف للعرض على المدير' },
        after: ['submitted', 'approved_by_administration', 'approved_by_budget_owner', 'final_approved'],
      },
      'approve_supervisor',
      'approved_by_supervisor',
    ),
    approve(director, 'approve_director', 'final_approved'),
  ],
}

function leavingAlso(transition: Transition, state: string): Transition {
  return { ...transition, from: [...transition.from, state] }
}
