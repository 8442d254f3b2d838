import type { CustomFieldType, Forbidden, RuleTrigger, StateColour } from '../../../workflows/definition.ts'
import type { Recipient } from '../../../workflows/effect.ts'
import type { StatusKind } from '../../../shared/statusKinds.ts'
import type { Text } from '../../../shared/text.ts'

/** What may be chosen in the parts of a definition. */
export const kindLabels: Record<StatusKind, Text> = {
  initial: { en: 'Start: where work begins', ar: 'بداية: منها يبدأ العمل' },
  normal: { en: 'In progress', ar: 'قيد العمل' },
  waiting: { en: 'Waiting: somebody else has it, clocks pause', ar: 'انتظار: لدى جهة أخرى وتتوقف المدد' },
  final: { en: 'End: nothing left to do', ar: 'نهاية: لم يبق عمل' },
}

export const colourLabels: Record<StateColour, Text> = {
  grey: { en: 'Grey', ar: 'رمادي' },
  teal: { en: 'Teal', ar: 'فيروزي' },
  blue: { en: 'Blue', ar: 'أزرق' },
  darkblue: { en: 'Dark blue', ar: 'أزرق داكن' },
  green: { en: 'Green', ar: 'أخضر' },
  red: { en: 'Red', ar: 'أحمر' },
  orange: { en: 'Orange', ar: 'برتقالي' },
}

export const fieldTypeLabels: Record<CustomFieldType, Text> = {
  text: { en: 'Text', ar: 'نص' },
  number: { en: 'Number', ar: 'رقم' },
  date: { en: 'Date', ar: 'تاريخ' },
  boolean: { en: 'Yes or no', ar: 'نعم أو لا' },
  select: { en: 'Choice', ar: 'اختيار' },
}

export const forbiddenLabels: Record<Forbidden, Text> = {
  submitter: { en: 'Whoever submitted', ar: 'مقدم المعاملة' },
  creator: { en: 'Whoever created it', ar: 'منشئ المعاملة' },
}

export const recipientLabels: Record<Recipient, Text> = {
  creator: { en: 'Whoever created it', ar: 'منشئ المعاملة' },
  assignee: { en: 'Whoever has the work', ar: 'المسند إليه' },
  client: { en: 'Its client', ar: 'عميل المعاملة' },
  submitter: { en: 'Whoever submitted', ar: 'مقدم المعاملة' },
  approvers: { en: 'Whoever may approve', ar: 'المعنيون بالموافقة' },
  admins: { en: 'Administrators', ar: 'مديرو النظام' },
}

export const triggerLabels: Record<RuleTrigger, Text> = {
  transactionCreated: { en: 'A transaction is created', ar: 'إنشاء معاملة' },
  transactionUpdated: { en: 'Its fields change', ar: 'تغيّر حقولها' },
  statusChanged: { en: 'Its status changes', ar: 'تغيّر حالتها' },
  completed: { en: 'It is completed', ar: 'اكتمالها' },
  assignmentChanged: { en: 'It is assigned', ar: 'إسنادها' },
  clientChanged: { en: 'Its client changes', ar: 'تغيّر عميلها' },
  commentAdded: { en: 'A comment is added', ar: 'إضافة تعليق' },
  documentSubmitted: { en: 'A document is submitted', ar: 'تقديم مستند' },
  approvalDecided: { en: 'An approval is decided', ar: 'البت في موافقة' },
  slaEscalated: { en: 'A service time escalates', ar: 'تصعيد مدة خدمة' },
}
