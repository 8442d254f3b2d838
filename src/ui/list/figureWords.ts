import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What a list says of the figure that it was opened from. */
const figureWords = {
  behind: { en: 'Rows behind a figure:', ar: 'ما وراء الرقم:' },
  showAll: { en: 'Show all', ar: 'عرض الكل' },
  span: { en: '{what}: {from} – {to}', ar: '{what}: {from} – {to}' },
  since: { en: '{what} from {from}', ar: '{what} منذ {from}' },
  until: { en: '{what} until {to}', ar: '{what} حتى {to}' },
  created: { en: 'Created', ar: 'أُنشئت' },
  begun: { en: 'Begun', ar: 'بدأت' },
  updated: { en: 'Updated', ar: 'حُدِّثت' },
  due: { en: 'Due', ar: 'تستحق' },
  ended: { en: 'Ended', ar: 'انتهت' },
  completed: { en: 'Completed', ar: 'اكتملت' },
  open: { en: 'Open', ar: 'مفتوحة' },
  initial: { en: 'Drafts', ar: 'مسودات' },
  normal: { en: 'Work that goes on', ar: 'قيد العمل' },
  waiting: { en: 'On hold', ar: 'معلقة' },
  final: { en: 'Ended', ar: 'منتهية' },
  cancelled: { en: 'Cancelled', ar: 'ملغاة' },
  mine: { en: 'Assigned to me', ar: 'مسندة إليّ' },
  unassigned: { en: 'Unassigned', ar: 'غير مسندة' },
  overdue: { en: 'Overdue', ar: 'متأخرة' },
  due_soon: { en: 'Due soon', ar: 'تستحق قريبًا' },
  my_approvals: { en: 'Waiting for my approval', ar: 'بانتظار موافقتي' },
  onTime: { en: 'On time', ar: 'في الموعد' },
  late: { en: 'Late', ar: 'بعد الموعد' },
  rework: { en: 'Done again', ar: 'أُعيد العمل عليها' },
  type: { en: 'Type', ar: 'النوع' },
  category: { en: 'Category', ar: 'الفئة' },
  department: { en: 'Department', ar: 'القسم' },
  client: { en: 'Client', ar: 'العميل' },
  assigned_to: { en: 'Assigned to', ar: 'المسند إليه' },
  status: { en: 'Status', ar: 'الحالة' },
  priority: { en: 'Priority', ar: 'الأولوية' },
  but: { en: '{what}: all but {names}', ar: '{what}: الكل عدا {names}' },
  butMany: { en: '{what}: all but {names} and {n} more', ar: '{what}: الكل عدا {names} و{n} آخرين' },
  openOn: { en: 'Open at the end of {day}', ar: 'كانت مفتوحة في نهاية {day}' },
  none: { en: 'none', ar: 'لا يوجد' },
} as const satisfies Record<string, Text>

export type FigureWord = keyof typeof figureWords
export const figureSpeaker = speakerFor(figureWords)
