import type { Text } from '../../shared/text.ts'
import type { PartKind } from '../../workflows/editing/parts.ts'

/** What people call the parts of a definition: many of them, and one. */
export const listLabels: Record<PartKind, Text> = {
  state: { en: 'States', ar: 'الحالات' },
  transition: { en: 'Transitions', ar: 'الانتقالات' },
  approval: { en: 'Approvals', ar: 'الموافقات' },
  customField: { en: 'Fields', ar: 'الحقول' },
  sla: { en: 'Service times', ar: 'مدد الخدمة' },
  assignment: { en: 'Assignments', ar: 'قواعد الإسناد' },
  rule: { en: 'Rules', ar: 'قواعد العمل' },
}

export const partLabels: Record<PartKind, Text> = {
  state: { en: 'State', ar: 'حالة' },
  transition: { en: 'Transition', ar: 'انتقال' },
  approval: { en: 'Approval', ar: 'موافقة' },
  customField: { en: 'Field', ar: 'حقل' },
  sla: { en: 'Service time', ar: 'مدة خدمة' },
  assignment: { en: 'Assignment', ar: 'قاعدة إسناد' },
  rule: { en: 'Rule', ar: 'قاعدة عمل' },
}
