import type { Declared } from './variables.ts'
import type { Text } from '../../shared/text.ts'

/**
 * What the condition of a notification rule may ask of the event beside its `type`. An event has those that its kind
 * speaks of; the others are absent, so ask has() first.
 */
export const noticeVariables: Readonly<Record<string, Declared & { label: Text }>> = {
  type: { type: 'string', label: { en: 'Kind of event, such as "statusChanged"', ar: 'نوع الحدث، مثل "statusChanged"' } },
  at: { type: 'google.protobuf.Timestamp', label: { en: 'When it happened', ar: 'وقت الحدوث' } },
  from: { type: 'string', optional: true, label: { en: 'Key of the former status', ar: 'معرّف الحالة السابقة' } },
  to: { type: 'string', optional: true, label: { en: 'Key of the new status', ar: 'معرّف الحالة الجديدة' } },
  transition: { type: 'string', optional: true, label: { en: 'Key of the step taken', ar: 'معرّف الخطوة المتخذة' } },
  comment: { type: 'string', optional: true, label: { en: 'Comment on a step or decision', ar: 'التعليق على خطوة أو قرار' } },
  reason: { type: 'string', optional: true, label: { en: 'Reason that was given', ar: 'السبب المذكور' } },
  changed: { type: 'list<string>', label: { en: 'Fields that changed', ar: 'الحقول التي تغيرت' } },
  fromPerson: { type: 'int', optional: true, label: { en: 'Number of who it was taken from', ar: 'رقم من أُخذت منه' } },
  toPerson: { type: 'int', optional: true, label: { en: 'Number of who it was given to', ar: 'رقم من أُعطيت له' } },
  source: { type: 'string', optional: true, label: { en: 'How it came: form, api, import, followUp', ar: 'مصدرها: form أو api أو import أو followUp' } },
  internal: { type: 'bool', optional: true, label: { en: 'Whether a comment is internal', ar: 'هل التعليق داخلي' } },
  fileName: { type: 'string', optional: true, label: { en: 'Name of the file', ar: 'اسم الملف' } },
  clientVisible: { type: 'bool', optional: true, label: { en: 'Whether the client sees the file', ar: 'هل يرى العميل الملف' } },
  version: { type: 'int', optional: true, label: { en: 'Version of the file', ar: 'إصدار الملف' } },
  approval: { type: 'string', optional: true, label: { en: 'Key of the approval', ar: 'معرّف الموافقة' } },
  decision: { type: 'string', optional: true, label: { en: 'approved or rejected', ar: 'approved أو rejected' } },
  sla: { type: 'string', optional: true, label: { en: 'Key of the service time', ar: 'معرّف مدة الخدمة' } },
  escalation: { type: 'string', optional: true, label: { en: 'Key of the escalation step', ar: 'معرّف خطوة التصعيد' } },
  dueDate: { type: 'google.protobuf.Timestamp', optional: true, label: { en: 'Due day it reminds of', ar: 'يوم الاستحقاق المُذكَّر به' } },
  workingDaysLeft: { type: 'int', optional: true, label: { en: 'Working days left', ar: 'أيام العمل المتبقية' } },
  outcome: { type: 'string', optional: true, label: { en: 'Outcome of an import', ar: 'نتيجة الاستيراد' } },
  imported: { type: 'int', optional: true, label: { en: 'Rows imported', ar: 'الصفوف المستوردة' } },
  failed: { type: 'int', optional: true, label: { en: 'Rows that failed', ar: 'الصفوف التي فشلت' } },
  company: { type: 'string', optional: true, label: { en: 'Company of who registered', ar: 'شركة المسجِّل' } },
}
