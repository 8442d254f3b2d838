import type { WorkflowDefinition } from '../definition.ts'

/** One person asks, one administrator answers. */
export const simpleApproval: WorkflowDefinition = {
  key: 'simple_approval',
  name: { en: 'Simple approval', ar: 'موافقة بسيطة' },
  states: [
    { key: 'draft', label: { en: 'Draft', ar: 'مسودة' }, kind: 'initial', colour: 'grey', progress: 0 },
    { key: 'waiting_approval', label: { en: 'Waiting for approval', ar: 'بانتظار الموافقة' }, kind: 'normal', colour: 'teal', progress: 50 },
    { key: 'approved', label: { en: 'Approved', ar: 'معتمدة' }, kind: 'final', colour: 'green', outcome: 'completed', progress: 100 },
    { key: 'withdrawn', label: { en: 'Withdrawn', ar: 'مسحوبة' }, kind: 'final', colour: 'red', outcome: 'cancelled' },
  ],
  transitions: [
    {
      key: 'submit',
      from: ['draft'],
      to: 'waiting_approval',
      label: { en: 'Submit for approval', ar: 'تقديم للموافقة' },
      roles: ['editor', 'admin'],
      effects: [{ kind: 'recordSubmitter' }],
    },
    {
      key: 'approve',
      from: ['waiting_approval'],
      to: 'approved',
      label: { en: 'Approve', ar: 'اعتماد' },
      roles: [],
      effects: [{ kind: 'recordCompletion' }],
    },
    {
      key: 'reject',
      from: ['waiting_approval'],
      to: 'draft',
      label: { en: 'Send back', ar: 'إعادة' },
      roles: [],
      requires: { comment: true },
    },
    {
      key: 'withdraw',
      from: ['draft', 'waiting_approval'],
      to: 'withdrawn',
      label: { en: 'Withdraw', ar: 'سحب' },
      roles: ['admin'],
      who: { creator: true },
      requires: { comment: true },
    },
  ],
  approvals: [
    {
      key: 'approval',
      label: { en: 'Approval by an administrator', ar: 'موافقة مدير النظام' },
      state: 'waiting_approval',
      by: { role: 'admin' },
      need: 'any',
      approved: 'approve',
      rejected: 'reject',
    },
  ],
  slas: [
    {
      key: 'answer',
      label: { en: 'Answer within two working days', ar: 'الرد خلال يومي عمل' },
      during: ['waiting_approval'],
      minutes: 960,
      escalations: [
        {
          key: 'remind',
          at: { percent: 75 },
          effects: [
            {
              kind: 'notify',
              to: ['approvers'],
              message: { en: 'An approval is waiting for you.', ar: 'توجد موافقة بانتظارك.' },
              reminder: true,
            },
          ],
        },
      ],
    },
  ],
  customFields: [],
}
