import type { EventType } from '../events/index.ts'

/**
 * The people a notice goes to, by what they are to the transaction (or import, or delegation). `asked` are those whose
 * approval is asked, and who stands in for them; `named` are those the event itself is addressed to.
 */
export type Recipient =
  | 'creator' | 'assignee' | 'previousAssignee' | 'client' | 'previousClient' | 'submitter' | 'admins' | 'starter' | 'asked' | 'named'
  | 'delegator' | 'delegate'

export type Notice = { recipients: readonly Recipient[] }

/** Who hears of what. Every kind of event has its line, so that a new one cannot be forgotten. */
const notices = {
  transactionCreated: { recipients: ['assignee', 'admins'] },
  transactionUpdated: { recipients: ['creator', 'assignee', 'client'] },
  statusChanged: { recipients: ['creator', 'assignee', 'client'] },
  completed: { recipients: ['creator', 'assignee', 'client', 'admins'] },
  assignmentChanged: { recipients: ['assignee', 'previousAssignee', 'admins'] },
  clientChanged: { recipients: ['client', 'previousClient', 'admins'] },
  transactionDuplicated: { recipients: ['creator', 'admins'] },
  transactionDeleted: { recipients: ['creator', 'admins'] },
  transactionRestored: { recipients: ['creator', 'assignee', 'admins'] },
  commentAdded: { recipients: ['creator', 'assignee', 'client', 'named'] },
  // Only those who are newly mentioned in it.
  commentEdited: { recipients: ['named'] },
  documentSubmitted: { recipients: ['client', 'admins'] },
  importFinished: { recipients: ['starter'] },
  importUndone: { recipients: ['starter', 'admins'] },
  approvalRequested: { recipients: ['asked'] },
  approvalDecided: { recipients: ['creator', 'assignee', 'submitter'] },
  slaEscalated: { recipients: ['assignee', 'admins'] },
  peopleNotified: { recipients: ['named'] },
  // The new transaction is told of by itself.
  followUpCreated: 'silent',
  delegationMade: { recipients: ['delegator', 'delegate'] },
  delegationEnded: { recipients: ['delegator', 'delegate'] },
  documentRemoved: 'silent',
  documentRestored: 'silent',
  // Told as a document that comes in, since for its reader it does.
  documentVisibilityChanged: { recipients: ['client'] },
  fileQuarantined: { recipients: ['named', 'admins'] },
  fileReleased: { recipients: ['named'] },
  workflowMigrated: 'silent',
  qrReissued: 'silent',
  transactionsExported: 'silent',
  signedIn: 'silent',
  signInFailed: 'silent',
  signedOut: 'silent',
  accessDenied: 'silent',
  userChanged: 'silent',
  settingsChanged: 'silent',
  workflowPublished: 'silent',
} as const satisfies Record<EventType, Notice | 'silent'>

/** Who hears of an event, or 'silent'. */
export function noticeOf(type: EventType): Notice | 'silent' {
  return notices[type]
}
