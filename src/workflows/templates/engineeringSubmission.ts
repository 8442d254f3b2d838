import type { WorkflowDefinition } from '../definition.ts'

/** Drawings go to the consultant, come back with comments, and go again: revision after revision until accepted. */
export const engineeringSubmission: WorkflowDefinition = {
  key: 'engineering_submission',
  name: { en: 'Engineering submission', ar: 'تقديم هندسي' },
  states: [
    { key: 'preparing', label: { en: 'Preparing', ar: 'قيد الإعداد' }, kind: 'initial', colour: 'grey', progress: 0 },
    { key: 'checking', label: { en: 'Internal check', ar: 'تدقيق داخلي' }, kind: 'normal', colour: 'teal', progress: 25 },
    { key: 'with_authority', label: { en: 'With the authority', ar: 'لدى الجهة المختصة' }, kind: 'waiting', colour: 'orange', progress: 60 },
    { key: 'revising', label: { en: 'Revising', ar: 'قيد التعديل' }, kind: 'normal', colour: 'blue', progress: 50 },
    { key: 'accepted', label: { en: 'Accepted', ar: 'مقبول' }, kind: 'final', colour: 'green', outcome: 'completed', progress: 100 },
    { key: 'abandoned', label: { en: 'Abandoned', ar: 'متروك' }, kind: 'final', colour: 'red', outcome: 'cancelled' },
  ],
  transitions: [
    {
      key: 'submit',
      from: ['preparing', 'revising'],
      to: 'checking',
      label: { en: 'Submit for checking', ar: 'تقديم للتدقيق' },
      roles: ['editor', 'admin'],
      requires: { attachment: true },
      condition: '!has(fields.revision) || fields.revision < 10',
      conditionText: {
        en: 'ten revisions are the most; please speak with the authority first.',
        ar: 'الحد الأعلى عشرة تعديلات، يرجى التواصل مع الجهة أولاً.',
      },
      effects: [{ kind: 'recordSubmitter' }],
    },
    {
      key: 'send',
      from: ['checking'],
      to: 'with_authority',
      label: { en: 'Send to the authority', ar: 'إرسال إلى الجهة' },
      roles: [],
      effects: [
        { kind: 'setField', field: 'revision', expression: 'has(fields.revision) ? fields.revision + 1 : 1.0' },
      ],
    },
    {
      key: 'correct',
      from: ['checking'],
      to: 'revising',
      label: { en: 'Correct first', ar: 'يلزم تصحيح' },
      roles: [],
      requires: { comment: true },
    },
    {
      key: 'comments_received',
      from: ['with_authority'],
      to: 'revising',
      label: { en: 'Comments received', ar: 'وردت ملاحظات' },
      roles: ['editor', 'admin'],
      requires: { comment: true },
    },
    {
      key: 'accept',
      from: ['with_authority'],
      to: 'accepted',
      label: { en: 'Accepted', ar: 'تم القبول' },
      roles: ['editor', 'admin'],
      effects: [{ kind: 'recordCompletion' }],
    },
    {
      key: 'abandon',
      from: ['preparing', 'revising', 'with_authority'],
      to: 'abandoned',
      label: { en: 'Abandon', ar: 'ترك' },
      roles: ['admin'],
      requires: { comment: true },
    },
  ],
  approvals: [
    {
      key: 'check',
      label: { en: 'Check by a second engineer', ar: 'تدقيق مهندس آخر' },
      state: 'checking',
      by: { role: 'editor' },
      need: 'any',
      approved: 'send',
      rejected: 'correct',
    },
  ],
  slas: [
    {
      key: 'own_work',
      label: { en: 'Our part within ten working days', ar: 'عملنا خلال عشرة أيام عمل' },
      during: ['checking', 'revising'],
      minutes: 4800,
      escalations: [
        {
          key: 'remind',
          at: { minutesBefore: 480 },
          effects: [
            {
              kind: 'notify',
              to: ['assignee'],
              message: { en: 'One working day is left.', ar: 'بقي يوم عمل واحد.' },
              reminder: true,
            },
          ],
        },
        { key: 'raise', at: { minutesAfter: 0 }, effects: [{ kind: 'raisePriority' }] },
      ],
    },
  ],
  rules: [
    {
      key: 'many_revisions',
      label: { en: 'Tell administrators of a fourth revision', ar: 'إبلاغ مديري النظام بالتعديل الرابع' },
      on: ['statusChanged'],
      condition: 'has(event.to) && event.to == "revising" && has(fields.revision) && fields.revision >= 4',
      effects: [
        {
          kind: 'notify',
          to: ['admins'],
          message: { en: 'A submission is in its fourth revision or later.', ar: 'بلغ التقديم التعديل الرابع أو أكثر.' },
        },
      ],
    },
  ],
  customFields: [
    { key: 'revision', label: { en: 'Revision', ar: 'رقم التعديل' }, type: 'number' },
    {
      key: 'drawing_number',
      label: { en: 'Drawing number', ar: 'رقم المخطط' },
      type: 'text',
      requiredIn: ['checking', 'with_authority'],
      validation: {
        condition: 'value.contains("-")',
        message: { en: 'A drawing number has a dash, as in A-101.', ar: 'يحتوي رقم المخطط على شرطة، مثل A-101.' },
      },
    },
    {
      key: 'authority',
      label: { en: 'Authority', ar: 'الجهة' },
      type: 'text',
      requiredIn: ['with_authority'],
    },
  ],
}
