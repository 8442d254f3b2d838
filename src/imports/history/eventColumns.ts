import type { Heading } from '../columns.ts'

export type EventColumn = 'reference' | 'occurredAt' | 'activity' | 'actor' | 'role' | 'comment'

/** The columns of a file of recorded events, in any order. */
export const eventColumns: readonly Heading<EventColumn>[] = [
  {
    key: 'reference',
    header: { en: 'Reference', ar: 'المرجع' },
    aliases: [
      'External Reference ID', 'External Reference', 'Reference Number', 'Reference No', 'Ref', 'Ref No', 'External ID',
      'Transaction', 'Transaction Number', 'Transaction No', 'Case', 'Case ID', 'case:concept:name', 'ID', 'Number',
      'الرقم المرجعي', 'الرقم المرجعي الخارجي', 'رقم المرجع', 'المرجع الخارجي', 'رقم المعاملة', 'المعاملة', 'رقم الحالة',
    ],
    required: true,
    maxLength: 50,
  },
  {
    key: 'occurredAt',
    header: { en: 'Occurred At', ar: 'وقت الحدث' },
    aliases: [
      'occurredAt', 'Time', 'Timestamp', 'time:timestamp', 'Complete Timestamp', 'Date', 'Date and Time', 'Datetime', 'When',
      'Occurred', 'Done At', 'At', 'الوقت', 'التاريخ', 'التاريخ والوقت', 'تاريخ الحدث', 'وقت الحدوث', 'تاريخ الحدوث', 'متى',
    ],
    required: true,
  },
  {
    key: 'activity',
    header: { en: 'Activity', ar: 'النشاط' },
    aliases: [
      'Event', 'Action', 'Step', 'concept:name', 'What', 'Transition', 'Task', 'الإجراء', 'الحدث', 'الخطوة', 'العملية',
      'النشاط المسجل',
    ],
    required: true,
    maxLength: 200,
  },
  {
    key: 'actor',
    header: { en: 'Person', ar: 'الشخص' },
    aliases: [
      'Actor', 'User', 'By', 'Done By', 'Email', 'Resource', 'org:resource', 'Who', 'Employee', 'المستخدم', 'بواسطة', 'المنفذ',
      'البريد', 'البريد الإلكتروني', 'الموظف', 'من قام به',
    ],
    required: false,
    maxLength: 200,
  },
  {
    key: 'role',
    header: { en: 'Role', ar: 'الدور' },
    aliases: ['org:role', 'Actor Role', 'Function', 'Position', 'الصفة', 'الوظيفة', 'المنصب'],
    required: false,
    maxLength: 200,
  },
  {
    key: 'comment',
    header: { en: 'Comment', ar: 'التعليق' },
    aliases: ['Note', 'Notes', 'Remark', 'Reason', 'ملاحظة', 'ملاحظات', 'السبب', 'تعليق'],
    required: false,
    maxLength: 2000,
  },
]

/** The column of a key. */
export function eventColumnOf(key: EventColumn): Heading<EventColumn> {
  const column = eventColumns.find((each) => each.key === key)
  if (!column) throw new Error(`No column "${key}" among ${eventColumns.map((each) => each.key).join(', ')}`)
  return column
}
