import type { WorkflowDefinition } from '../definition.ts'

/** A colleague reviews, then the administrators decide. Both send back with a reason. */
export const twoStepReview: WorkflowDefinition = {
  key: 'two_step_review',
  name: { en: 'Two-step review', ar: 'مراجعة على مرحلتين' },
  states: [
    { key: 'draft', label: { en: 'Draft', ar: 'مسودة' }, kind: 'initial', colour: 'grey', progress: 0 },
    { key: 'first_review', label: { en: 'First review', ar: 'المراجعة الأولى' }, kind: 'normal', colour: 'teal', progress: 30 },
    { key: 'second_review', label: { en: 'Second review', ar: 'المراجعة الثانية' }, kind: 'normal', colour: 'blue', progress: 60 },
    { key: 'with_client', label: { en: 'With the client', ar: 'لدى العميل' }, kind: 'waiting', colour: 'orange', progress: 60 },
    { key: 'accepted', label: { en: 'Accepted', ar: 'مقبولة' }, kind: 'final', colour: 'green', outcome: 'completed', progress: 100 },
    { key: 'cancelled', label: { en: 'Cancelled', ar: 'ملغاة' }, kind: 'final', colour: 'red', outcome: 'cancelled' },
  ],
  transitions: [
    {
      key: 'submit',
      from: ['draft'],
      to: 'first_review',
      label: { en: 'Submit', ar: 'تقديم' },
      roles: ['editor', 'admin'],
      requires: { attachment: true },
      effects: [{ kind: 'recordSubmitter' }],
    },
    {
      key: 'pass',
      from: ['first_review'],
      to: 'second_review',
      label: { en: 'Pass on', ar: 'إحالة' },
      roles: ['editor', 'admin'],
      forbid: ['submitter'],
    },
    {
      key: 'return',
      from: ['first_review'],
      to: 'draft',
      label: { en: 'Return', ar: 'إعادة' },
      rejects: true,
      roles: ['editor', 'admin'],
      forbid: ['submitter'],
      requires: { comment: true },
    },
    {
      key: 'ask_client',
      from: ['second_review'],
      to: 'with_client',
      label: { en: 'Ask the client', ar: 'سؤال العميل' },
      roles: ['admin'],
      requires: { comment: true },
      effects: [
        { kind: 'notify', to: ['client'], message: { en: 'We need an answer from you.', ar: 'نحتاج إلى رد منكم.' } },
      ],
    },
    {
      key: 'client_answered',
      from: ['with_client'],
      to: 'second_review',
      label: { en: 'Client has answered', ar: 'ورد رد العميل' },
      roles: ['editor', 'admin'],
      who: { client: true },
    },
    {
      key: 'accept',
      from: ['second_review'],
      to: 'accepted',
      label: { en: 'Accept', ar: 'قبول' },
      roles: [],
      effects: [{ kind: 'recordCompletion' }],
    },
    {
      key: 'refuse',
      from: ['second_review'],
      to: 'first_review',
      label: { en: 'Back to first review', ar: 'إعادة إلى المراجعة الأولى' },
      roles: [],
      requires: { comment: true },
    },
    {
      key: 'cancel',
      from: ['draft', 'first_review', 'second_review', 'with_client'],
      to: 'cancelled',
      label: { en: 'Cancel', ar: 'إلغاء' },
      roles: ['admin'],
      requires: { comment: true },
    },
  ],
  approvals: [
    {
      key: 'acceptance',
      label: { en: 'Acceptance by an administrator', ar: 'قبول مدير النظام' },
      state: 'second_review',
      by: { role: 'admin' },
      need: 'any',
      approved: 'accept',
      rejected: 'refuse',
    },
  ],
  slas: [
    {
      key: 'review',
      label: { en: 'Both reviews within five working days', ar: 'المراجعتان خلال خمسة أيام عمل' },
      during: ['first_review', 'second_review'],
      minutes: 2400,
      escalations: [
        { key: 'raise', at: { minutesAfter: 0 }, effects: [{ kind: 'raisePriority' }] },
        {
          key: 'tell_admins',
          at: { minutesAfter: 480 },
          effects: [
            {
              kind: 'notify',
              to: ['admins', 'assignee'],
              message: { en: 'A review is a day late.', ar: 'تأخرت المراجعة يوم عمل.' },
            },
          ],
        },
      ],
    },
  ],
  assignments: [
    {
      key: 'reviewer',
      label: { en: 'Least loaded of the department', ar: 'الأقل عبئاً في القسم' },
      on: ['first_review'],
      pool: { sameDepartment: true },
      by: 'leastLoaded',
    },
  ],
  customFields: [],
}
