import type { WorkflowDefinition } from '../definition.ts'
import type { Role } from '../../shared/roles.ts'

const staff: Role[] = ['editor', 'admin']
const admins: Role[] = ['admin']

/**
 * The lifecycle a new office starts with (product.md §2, colours and reasons of office.md). It is seeded as version 1
 * of a workflow and then lives in the database: changing it here changes new installations only.
 */
export const defaultLifecycle: WorkflowDefinition = {
  key: 'default',
  name: { en: 'Standard lifecycle', ar: 'دورة المعاملة القياسية' },
  states: [
    { key: 'draft', label: { en: 'Draft', ar: 'مسودة' }, kind: 'initial', colour: 'grey', progress: 0 },
    { key: 'submitted', label: { en: 'Submitted', ar: 'مقدَّمة' }, kind: 'normal', colour: 'teal', progress: 20 },
    {
      key: 'under_review',
      label: { en: 'Under review', ar: 'قيد المراجعة' },
      kind: 'normal',
      colour: 'teal',
      progress: 40,
    },
    { key: 'approved', label: { en: 'Approved', ar: 'معتمدة' }, kind: 'normal', colour: 'blue', progress: 60 },
    {
      key: 'in_progress',
      label: { en: 'In progress', ar: 'قيد التنفيذ' },
      kind: 'normal',
      colour: 'darkblue',
      progress: 80,
    },
    { key: 'on_hold', label: { en: 'On hold', ar: 'معلّقة' }, kind: 'waiting', colour: 'orange', progress: 80 },
    {
      key: 'completed',
      label: { en: 'Completed', ar: 'مكتملة' },
      kind: 'final',
      colour: 'green',
      outcome: 'completed',
      progress: 100,
    },
    { key: 'cancelled', label: { en: 'Cancelled', ar: 'ملغاة' }, kind: 'final', colour: 'red', outcome: 'cancelled' },
  ],
  transitions: [
    {
      key: 'submit',
      from: ['draft'],
      to: 'submitted',
      label: { en: 'Submit', ar: 'تقديم' },
      roles: staff,
      effects: [{ kind: 'recordSubmitter' }],
    },
    {
      key: 'start_review',
      from: ['submitted'],
      to: 'under_review',
      label: { en: 'Start review', ar: 'بدء المراجعة' },
      roles: staff,
    },
    {
      key: 'approve',
      from: ['under_review'],
      to: 'approved',
      label: { en: 'Approve', ar: 'اعتماد' },
      roles: admins,
      forbid: ['submitter'],
    },
    {
      key: 'return',
      from: ['under_review'],
      to: 'submitted',
      label: { en: 'Return to submitted', ar: 'إعادة إلى التقديم' },
      roles: admins,
      rejects: true,
    },
    {
      key: 'start_work',
      from: ['approved'],
      to: 'in_progress',
      label: { en: 'Start work', ar: 'بدء التنفيذ' },
      roles: staff,
    },
    {
      key: 'complete',
      from: ['in_progress'],
      to: 'completed',
      label: { en: 'Complete', ar: 'إكمال' },
      roles: staff,
      effects: [{ kind: 'recordCompletion' }],
    },
    {
      key: 'hold',
      from: ['in_progress'],
      to: 'on_hold',
      label: { en: 'Put on hold', ar: 'تعليق' },
      roles: staff,
      requires: { comment: true },
    },
    {
      key: 'resume',
      from: ['on_hold'],
      to: 'in_progress',
      label: { en: 'Resume', ar: 'استئناف' },
      roles: admins,
    },
    {
      key: 'cancel',
      from: ['draft', 'submitted', 'approved', 'in_progress'],
      to: 'cancelled',
      label: { en: 'Cancel', ar: 'إلغاء' },
      roles: staff,
      requires: { comment: true },
    },
    // Once an administrator reviews it, or has put it aside, only an administrator gives it up.
    {
      key: 'cancel_by_admin',
      from: ['under_review', 'on_hold'],
      to: 'cancelled',
      label: { en: 'Cancel', ar: 'إلغاء' },
      roles: admins,
      requires: { comment: true },
    },
    // Back to the start, so that reopened work is submitted and approved again.
    {
      key: 'reopen',
      from: ['cancelled'],
      to: 'draft',
      label: { en: 'Reopen', ar: 'إعادة فتح' },
      roles: admins,
    },
  ],
  customFields: [],
}

