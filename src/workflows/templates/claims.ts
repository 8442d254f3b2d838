import type { Transition, WorkflowDefinition, WorkflowState } from '../definition.ts'
import type { Role } from '../../shared/roles.ts'
import type { Text } from '../../shared/text.ts'

const staff: Role[] = ['editor', 'admin']

/** An instance that says yes or no to a claim. `after` = the states it looks at. */
type Instance = { key: string; name: Text; after: string[] }

const preApprover = { key: 'pre_approver', name: { en: 'pre-approver', ar: 'الموافق المبدئي' }, after: ['submitted'] }
const administration = { key: 'administration', name: { en: 'administration', ar: 'الإدارة' }, after: ['submitted'] }
const budgetOwner = {
  key: 'budget_owner',
  name: { en: 'budget owner', ar: 'مالك الميزانية' },
  after: ['approved_by_administration'],
}
const approvals = ['approved_by_pre_approver', 'approved_by_administration', 'approved_by_budget_owner']
const supervisor = { key: 'supervisor', name: { en: 'supervisor', ar: 'المشرف' }, after: ['submitted', ...approvals] }

const instances: Instance[] = [preApprover, administration, budgetOwner]

/**
 * What declarations and payment requests of a large office have in common, as their recorded events tell it: an
 * employee saves or submits; a pre-approver, or the administration and then perhaps the budget owner, approve; the
 * supervisor has the last word; the system asks for the payment and notes that it was made. Whoever says no sends the
 * claim back, and the employee gives it up or submits it anew. The rare arrows are there because they were taken.
 */
export function claims(key: string, name: Text): WorkflowDefinition {
  const rejected = [...instances, supervisor].map((instance) => `rejected_by_${instance.key}`)
  return {
    key,
    name,
    customFields: [],
    states: [
      { key: 'new', label: { en: 'New', ar: 'جديدة' }, kind: 'initial', colour: 'grey', progress: 0 },
      { key: 'saved', label: { en: 'Saved', ar: 'محفوظة' }, kind: 'waiting', colour: 'grey', progress: 5 },
      { key: 'submitted', label: { en: 'Submitted', ar: 'مقدَّمة' }, kind: 'normal', colour: 'teal', progress: 20 },
      ...instances.map((instance): WorkflowState => ({
        key: `approved_by_${instance.key}`,
        label: { en: `Approved by ${instance.name.en}`, ar: `وافق عليها ${instance.name.ar}` },
        kind: 'normal',
        colour: 'blue',
        progress: 40,
      })),
      {
        key: 'final_approved',
        label: { en: 'Approved for payment', ar: 'معتمدة للصرف' },
        kind: 'normal',
        colour: 'darkblue',
        progress: 60,
      },
      {
        key: 'payment_requested',
        label: { en: 'Payment requested', ar: 'طُلب الصرف' },
        kind: 'normal',
        colour: 'darkblue',
        progress: 80,
      },
      {
        key: 'payment_handled',
        label: { en: 'Payment handled', ar: 'تم الصرف' },
        kind: 'final',
        colour: 'green',
        outcome: 'completed',
        progress: 100,
      },
      ...[...instances, supervisor].map(rejectedState),
      {
        key: 'rejected_after_approval',
        label: { en: 'Rejected after approval', ar: 'مرفوضة بعد الاعتماد' },
        kind: 'waiting',
        colour: 'orange',
      },
      {
        key: 'withdrawn',
        label: { en: 'Withdrawn by employee', ar: 'سحبها الموظف' },
        kind: 'final',
        colour: 'red',
        outcome: 'cancelled',
      },
    ],
    transitions: [
      ofEmployee('save', ['new', 'withdrawn'], 'saved', { en: 'Save', ar: 'حفظ' }),
      {
        ...ofEmployee(
          'submit',
          ['new', 'saved', ...rejected, 'rejected_after_approval', 'withdrawn'],
          'submitted',
          { en: 'Submit', ar: 'تقديم' },
        ),
        effects: [{ kind: 'recordSubmitter' }],
      },
      ...instances.flatMap((instance) => [
        approve(instance, `approve_${instance.key}`, `approved_by_${instance.key}`),
        reject(instance),
      ]),
      approve(supervisor, 'approve_finally', 'final_approved'),
      reject(supervisor),
      {
        key: 'reject_after_approval',
        from: ['final_approved', 'payment_requested'],
        to: 'rejected_after_approval',
        label: { en: 'Reject after approval', ar: 'رفض بعد الاعتماد' },
        roles: staff,
        who: { system: true },
        rejects: true,
      },
      ofEmployee(
        'withdraw',
        ['submitted', ...rejected, 'payment_handled'],
        'withdrawn',
        { en: 'Withdraw', ar: 'سحب' },
      ),
      {
        key: 'request_payment',
        from: ['final_approved', 'saved', 'rejected_by_supervisor'],
        to: 'payment_requested',
        label: { en: 'Request payment', ar: 'طلب الصرف' },
        roles: ['admin'],
        who: { system: true },
      },
      {
        key: 'handle_payment',
        from: ['payment_requested', 'final_approved'],
        to: 'payment_handled',
        label: { en: 'Handle payment', ar: 'إتمام الصرف' },
        roles: ['admin'],
        who: { system: true },
        effects: [{ kind: 'recordCompletion' }],
      },
    ],
  }
}

/** An instance's yes. Nobody says it to what they submitted themselves. */
export function approve({ name, after }: Instance, key: string, to: string): Transition {
  return {
    key,
    from: after,
    to,
    label: { en: `Approve as ${name.en}`, ar: `موافقة ${name.ar}` },
    roles: staff,
    forbid: ['submitter'],
  }
}

function reject({ key, name, after }: Instance): Transition {
  return {
    key: `reject_${key}`,
    from: after,
    to: `rejected_by_${key}`,
    label: { en: `Reject as ${name.en}`, ar: `رفض ${name.ar}` },
    roles: staff,
    forbid: ['submitter'],
    rejects: true,
  }
}

function rejectedState({ key, name }: Instance): WorkflowState {
  return {
    key: `rejected_by_${key}`,
    label: { en: `Rejected by ${name.en}`, ar: `رفضها ${name.ar}` },
    kind: 'waiting',
    colour: 'orange',
  }
}

function ofEmployee(key: string, from: string[], to: string, label: Text): Transition {
  return { key, from, to, label, roles: staff, who: { creator: true, client: true } }
}
