import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the list of users and the head of an account say. */
const userWords = {
  filters: { en: 'Accounts by state', ar: 'الحسابات حسب الحالة' },
  all: { en: 'All', ar: 'الكل' },
  pending: { en: 'Waiting for approval', ar: 'بانتظار الموافقة' },
  active: { en: 'Active', ar: 'نشطة' },
  rejected: { en: 'Rejected', ar: 'مرفوضة' },
  deactivated: { en: 'Deactivated', ar: 'معطّلة' },
  statePending: { en: 'Waiting for approval', ar: 'بانتظار الموافقة' },
  stateActive: { en: 'Active', ar: 'نشط' },
  stateRejected: { en: 'Rejected', ar: 'مرفوض' },
  stateDeactivated: { en: 'Deactivated', ar: 'معطّل' },
  nobodyWaits: { en: 'Nobody is waiting for approval.', ar: 'لا أحد بانتظار الموافقة.' },
  select: { en: 'Select {name}', ar: 'تحديد {name}' },
  selectAll: { en: 'Select all on this page', ar: 'تحديد كل من في الصفحة' },
  bulk: { en: 'Actions for the selected people', ar: 'إجراءات على المحددين' },
  selected: { en: '{count} selected', ar: 'المحدد: {count}' },
  clear: { en: 'Clear', ar: 'إلغاء التحديد' },
  tooMany: { en: 'At most {limit} at once.', ar: 'الحد الأقصى {limit} في المرة الواحدة.' },

  approve: { en: 'Approve', ar: 'موافقة' },
  reject: { en: 'Reject', ar: 'رفض' },
  activate: { en: 'Activate', ar: 'تفعيل' },
  deactivate: { en: 'Deactivate', ar: 'تعطيل' },
  endSessions: { en: 'Sign out everywhere', ar: 'إنهاء كل الجلسات' },
  unlock: { en: 'Unlock', ar: 'فك القفل' },
  resetFactor: { en: 'Reset second factor', ar: 'إعادة تعيين التحقق بخطوتين' },
  approveThis: { en: 'Approve {name}', ar: 'الموافقة على {name}' },
  rejectThis: { en: 'Reject {name}', ar: 'رفض {name}' },

  approveAsk: {
    en: 'They can sign in at once, and are told by mail in their language.',
    ar: 'يمكنهم الدخول فورًا، ويُبلَّغون بالبريد بلغتهم.',
  },
  rejectAsk: {
    en: 'They cannot sign in. Your reason is sent to them by mail, so write it for them to read.',
    ar: 'لن يتمكنوا من الدخول. يُرسل إليهم السبب بالبريد، فاكتبه ليقرؤوه.',
  },
  activateAsk: { en: 'They can sign in again.', ar: 'يمكنهم الدخول من جديد.' },
  deactivateAsk: {
    en: 'They are signed out everywhere at once and cannot sign in. Their work and its history stay.',
    ar: 'تنتهي جلساتهم فورًا ولا يمكنهم الدخول. يبقى عملهم وسجله.',
  },
  endSessionsAsk: {
    en: 'Everything they have open is signed out at once. They can sign in again.',
    ar: 'تنتهي كل جلساتهم المفتوحة فورًا، ويمكنهم الدخول من جديد.',
  },
  unlockAsk: {
    en: 'Ends the lock after too many wrong passwords. Make sure that it was them.',
    ar: 'ينهي القفل الناتج عن كلمات مرور خاطئة. تأكد أنهم من حاول الدخول.',
  },
  resetFactorAsk: {
    en: 'For somebody who has lost phone and recovery codes. Make sure who asks. Their sessions end, and the reason is kept in the audit log.',
    ar: 'لمن فقد هاتفه ورموز الاسترداد. تأكد من هوية الطالب. تنتهي جلساته ويُحفظ السبب في سجل التدقيق.',
  },
  reason: { en: 'Reason', ar: 'السبب' },
  reasonOptional: { en: 'Reason (optional)', ar: 'السبب (اختياري)' },
  titleOne: { en: '{action}: {name}', ar: '{action}: {name}' },
  titleMany: { en: '{action}: {count} people', ar: '{action}: العدد {count}' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  close: { en: 'Close', ar: 'إغلاق' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
  done: { en: 'Done', ar: 'تم' },
  allDone: { en: 'All {succeeded} done', ar: 'تم تنفيذ الكل ({succeeded})' },
  someDone: { en: '{succeeded} done, {failed} refused', ar: 'تم: {succeeded}، رُفض: {failed}' },

  head: { en: 'State of the account', ar: 'حالة الحساب' },
  pendingHead: { en: 'This registration waits for your decision.', ar: 'هذا التسجيل بانتظار قرارك.' },
  rejectedHead: { en: 'This registration was rejected.', ar: 'رُفض هذا التسجيل.' },
  deactivatedHead: { en: 'This account is deactivated: nobody can sign in with it.', ar: 'هذا الحساب معطّل ولا يمكن الدخول به.' },
  activeHead: { en: 'This account is in use.', ar: 'هذا الحساب مستخدم.' },
  never: { en: 'Never', ar: 'لم يدخل بعد' },
} as const satisfies Record<string, Text>

export type UserWord = keyof typeof userWords
export const userSpeaker = speakerFor(userWords)
