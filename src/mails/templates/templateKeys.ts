/**
 * The mails the product writes by itself, by the key of their template. Those of the account come from `mailTo`, the
 * others from what happened (`notifications/notices.ts`). Administrators may add templates of their own, for rules and
 * messages; these have other keys.
 */
export const accountTemplates = [
  'emailVerification', 'alreadyRegistered', 'registrationReceived', 'registrationApproved', 'registrationRejected', 'welcome',
  'passwordReset', 'passwordChanged', 'newDevice', 'emailChangeConfirm', 'emailChangeNotice',
] as const

export const noticeTemplates = [
  'transactionCreated', 'transactionUpdated', 'transactionDuplicated', 'transactionDeleted', 'transactionRestored', 'statusChanged', 'completed',
  'assigned', 'reassigned', 'clientChanged', 'commentAdded', 'mentioned', 'documentSubmitted', 'fileQuarantined', 'fileReleased',
  'approvalRequested', 'approvalDecided', 'delegationMade', 'delegationEnded', 'dueSoon', 'dueToday', 'overdue', 'escalation', 'workflowMessage',
  'registrationWaiting', 'importFinished', 'importUndone', 'reportReady', 'reportFailed', 'message', 'digest', 'outsideNotice',
] as const

export type AccountTemplate = (typeof accountTemplates)[number]
export type NoticeTemplate = (typeof noticeTemplates)[number]
export type TemplateKey = AccountTemplate | NoticeTemplate
