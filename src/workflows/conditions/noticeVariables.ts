import type { EventType } from '../../events/officeEvent.ts'
import type { Declared } from './variables.ts'
import type { Text } from '../../shared/text.ts'

/** `always`: the kinds of events that are never without it. */
type OfEvent = Declared & { label: Text; always?: readonly EventType[] }

/**
 * What the condition of a notification rule may ask of the event. An event has what its kind speaks of; the rest is
 * absent, so ask has() first.
 */
export const noticeVariables: Readonly<Record<string, OfEvent>> = {
  type: { type: 'string', label: { en: 'Kind of event, such as "statusChanged"', ar: 'نوع الحدث، مثل "statusChanged"' } },
  at: { type: 'google.protobuf.Timestamp', label: { en: 'When it happened', ar: 'وقت الحدوث' } },
  from: {
    type: 'string', optional: true, label: { en: 'Key of the former status', ar: 'معرّف الحالة السابقة' },
    always: ['statusChanged'],
  },
  to: {
    type: 'string', optional: true, label: { en: 'Key of the new status', ar: 'معرّف الحالة الجديدة' },
    always: ['statusChanged'],
  },
  transition: {
    type: 'string', optional: true, label: { en: 'Key of the step taken', ar: 'معرّف الخطوة المتخذة' },
    always: ['statusChanged'],
  },
  comment: { type: 'string', optional: true, label: { en: 'Comment on a step or decision', ar: 'التعليق على خطوة أو قرار' } },
  reason: {
    type: 'string', optional: true, label: { en: 'Reason that was given', ar: 'السبب المذكور' },
    always: ['transactionDeleted', 'fileReleased', 'delegationMade'],
  },
  changed: { type: 'list<string>', label: { en: 'Fields that changed', ar: 'الحقول التي تغيرت' } },
  fromPerson: {
    type: 'int', optional: true, label: { en: 'Number of who it was taken from', ar: 'رقم من أُخذت منه' },
    always: ['delegationMade', 'delegationEnded'],
  },
  toPerson: {
    type: 'int', optional: true, label: { en: 'Number of who it was given to', ar: 'رقم من أُعطيت له' },
    always: ['delegationMade', 'delegationEnded'],
  },
  source: {
    type: 'string', optional: true, label: { en: 'How it came: form, api, import, followUp', ar: 'مصدرها: form أو api أو import أو followUp' },
    always: ['transactionCreated'],
  },
  internal: {
    type: 'bool', optional: true, label: { en: 'Whether a comment is internal', ar: 'هل التعليق داخلي' },
    always: ['commentAdded', 'commentEdited'],
  },
  fileName: {
    type: 'string', optional: true, label: { en: 'Name of the file', ar: 'اسم الملف' },
    always: ['documentSubmitted', 'documentVisibilityChanged', 'fileQuarantined', 'fileReleased'],
  },
  clientVisible: {
    type: 'bool', optional: true, label: { en: 'Whether the client sees the file', ar: 'هل يرى العميل الملف' },
    always: ['documentSubmitted', 'documentVisibilityChanged'],
  },
  version: { type: 'int', optional: true, label: { en: 'Version of the file', ar: 'إصدار الملف' } },
  approval: {
    type: 'string', optional: true, label: { en: 'Key of the approval', ar: 'معرّف الموافقة' },
    always: ['approvalRequested', 'approvalDecided'],
  },
  decision: {
    type: 'string', optional: true, label: { en: 'approved or rejected', ar: 'approved أو rejected' },
    always: ['approvalDecided'],
  },
  sla: {
    type: 'string', optional: true, label: { en: 'Key of the service time', ar: 'معرّف مدة الخدمة' },
    always: ['slaEscalated'],
  },
  escalation: {
    type: 'string', optional: true, label: { en: 'Key of the escalation step', ar: 'معرّف خطوة التصعيد' },
    always: ['slaEscalated'],
  },
  dueDate: {
    type: 'google.protobuf.Timestamp', optional: true, label: { en: 'Due day it reminds of', ar: 'يوم الاستحقاق المُذكَّر به' },
    always: ['dueSoon', 'dueToday', 'overdue'],
  },
  workingDaysLeft: {
    type: 'int', optional: true, label: { en: 'Working days left', ar: 'أيام العمل المتبقية' },
    always: ['dueSoon'],
  },
  outcome: {
    type: 'string', optional: true, label: { en: 'Outcome of an import', ar: 'نتيجة الاستيراد' },
    always: ['importFinished'],
  },
  imported: {
    type: 'int', optional: true, label: { en: 'Rows imported', ar: 'الصفوف المستوردة' },
    always: ['importFinished'],
  },
  failed: {
    type: 'int', optional: true, label: { en: 'Rows that failed', ar: 'الصفوف التي فشلت' },
    always: ['importFinished'],
  },
  company: {
    type: 'string', optional: true, label: { en: 'Company of who registered', ar: 'شركة المسجِّل' },
    always: ['registrationWaiting'],
  },
}

/** The same for a rule about these kinds of events alone: what all of them always have need not be asked for. */
export function noticeVariablesOf(events: readonly EventType[] = []): Readonly<Record<string, Declared>> {
  if (events.length === 0) return noticeVariables
  const has = ({ always = [] }: OfEvent) => events.every((event) => always.includes(event))
  return Object.fromEntries(Object.entries(noticeVariables).map(([name, variable]) => [name, has(variable) ? { type: variable.type } : variable]))
}
