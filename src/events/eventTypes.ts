import type { EventType } from './officeEvent.ts'
import type { Text } from '../shared/text.ts'

/** The name of each kind of event, for filters, preferences and the audit trail. */
export const eventTypeLabels: Record<EventType, Text> = {
  transactionCreated: { en: 'Transaction created', ar: 'إنشاء معاملة' },
  transactionUpdated: { en: 'Transaction updated', ar: 'تحديث معاملة' },
  statusChanged: { en: 'Status changed', ar: 'تغيير الحالة' },
  completed: { en: 'Transaction completed', ar: 'اكتمال معاملة' },
  assignmentChanged: { en: 'Assignment changed', ar: 'تغيير الإسناد' },
  clientChanged: { en: 'Client changed', ar: 'تغيير العميل' },
  transactionDuplicated: { en: 'Transaction duplicated', ar: 'نسخ معاملة' },
  transactionDeleted: { en: 'Transaction deleted', ar: 'حذف معاملة' },
  transactionRestored: { en: 'Transaction restored', ar: 'استعادة معاملة' },
  commentAdded: { en: 'Comment added', ar: 'إضافة تعليق' },
  commentEdited: { en: 'Comment edited', ar: 'تعديل تعليق' },
  documentSubmitted: { en: 'Document submitted', ar: 'تقديم مستند' },
  documentRemoved: { en: 'Document removed', ar: 'حذف مستند' },
  documentRestored: { en: 'Document restored', ar: 'استعادة مستند' },
  documentVisibilityChanged: { en: 'Document shown or hidden', ar: 'تغيير إظهار مستند' },
  fileQuarantined: { en: 'File quarantined', ar: 'حجر ملف' },
  fileReleased: { en: 'File released from quarantine', ar: 'رفع الحجر عن ملف' },
  approvalRequested: { en: 'Approval requested', ar: 'طلب موافقة' },
  approvalDecided: { en: 'Approval decided', ar: 'قرار موافقة' },
  slaEscalated: { en: 'Service time escalated', ar: 'تصعيد مدة الخدمة' },
  peopleNotified: { en: 'Message of a workflow', ar: 'رسالة من سير العمل' },
  followUpCreated: { en: 'Follow-up created', ar: 'إنشاء معاملة متابعة' },
  workflowMigrated: { en: 'Moved to another workflow version', ar: 'نقل إلى إصدار آخر من سير العمل' },
  delegationMade: { en: 'Approvals delegated', ar: 'تفويض موافقات' },
  delegationEnded: { en: 'Delegation ended', ar: 'إنهاء تفويض' },
  qrReissued: { en: 'QR code reissued', ar: 'إعادة إصدار رمز الاستجابة' },
  importFinished: { en: 'Import finished', ar: 'انتهاء الاستيراد' },
  importUndone: { en: 'Import undone', ar: 'التراجع عن الاستيراد' },
  transactionsExported: { en: 'Transactions exported', ar: 'تصدير المعاملات' },
  signedIn: { en: 'Signed in', ar: 'تسجيل الدخول' },
  signInFailed: { en: 'Sign-in failed', ar: 'فشل تسجيل الدخول' },
  signedOut: { en: 'Signed out', ar: 'تسجيل الخروج' },
  accessDenied: { en: 'Access denied', ar: 'رفض الوصول' },
  userChanged: { en: 'User changed', ar: 'تعديل مستخدم' },
  settingsChanged: { en: 'Settings changed', ar: 'تعديل الإعدادات' },
  workflowPublished: { en: 'Workflow published', ar: 'نشر سير عمل' },
}

export const eventTypes = Object.keys(eventTypeLabels) as EventType[]
