import type { RecordedRole } from '../recordedActor.ts'

/**
 * What recorded activities are in the words of the claim templates, for history imports and replays. An activity with
 * several transitions is the first of them that leaves the present state.
 */
export const declarationActivities: Readonly<Record<string, readonly string[]>> = activitiesOf('Declaration')

export const paymentRequestActivities: Readonly<Record<string, readonly string[]>> = {
  ...activitiesOf('Request For Payment'),
  'Request For Payment APPROVED by SUPERVISOR': ['approve_supervisor'],
  'Request For Payment FINAL_APPROVED by DIRECTOR': ['approve_director', 'approve_finally'],
}

/** Who stood behind the words of those recordings; what nobody in particular did, the system did. */
export const claimRoles: Readonly<Record<string, RecordedRole>> = {
  EMPLOYEE: 'client',
  PRE_APPROVER: 'editor',
  ADMINISTRATION: 'editor',
  'BUDGET OWNER': 'editor',
  SUPERVISOR: 'admin',
  DIRECTOR: 'admin',
  MISSING: 'system',
  UNDEFINED: 'system',
}

function activitiesOf(claim: string): Record<string, readonly string[]> {
  return {
    [`${claim} SAVED by EMPLOYEE`]: ['save'],
    [`${claim} SUBMITTED by EMPLOYEE`]: ['submit'],
    [`${claim} APPROVED by PRE_APPROVER`]: ['approve_pre_approver'],
    [`${claim} APPROVED by ADMINISTRATION`]: ['approve_administration'],
    [`${claim} APPROVED by BUDGET OWNER`]: ['approve_budget_owner'],
    [`${claim} FINAL_APPROVED by SUPERVISOR`]: ['approve_finally'],
    [`${claim} REJECTED by PRE_APPROVER`]: ['reject_pre_approver'],
    [`${claim} REJECTED by ADMINISTRATION`]: ['reject_administration'],
    [`${claim} REJECTED by BUDGET OWNER`]: ['reject_budget_owner'],
    [`${claim} REJECTED by SUPERVISOR`]: ['reject_supervisor'],
    [`${claim} REJECTED by MISSING`]: ['reject_after_approval'],
    [`${claim} REJECTED by EMPLOYEE`]: ['withdraw'],
    'Request Payment': ['request_payment'],
    'Payment Handled': ['handle_payment'],
  }
}
