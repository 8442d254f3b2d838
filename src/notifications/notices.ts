import type { EventType } from '../events/index.ts'

/** The people a notice goes to, by what they are to the transaction (or import, or delegation). */
export type Recipient = 'delegator' | 'delegate' | 'creator' | 'assignee' | 'previousAssignee' | 'client' | 'previousClient' | 'admins' | 'starter'

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
  commentAdded: { recipients: ['creator', 'assignee', 'client'] },
  documentSubmitted: { recipients: ['client', 'admins'] },
  importFinished: { recipients: ['starter'] },
  importUndone: { recipients: ['starter', 'admins'] },
  // The people asked are named by the event itself; the job that tells them comes with the approvals.
  approvalRequested: 'silent',
  approvalDecided: { recipients: ['creator', 'assignee'] },
  slaEscalated: 'silent',
  delegationMade: { recipients: ['delegator', 'delegate'] },
  delegationEnded: { recipients: ['delegator', 'delegate'] },
  documentRemoved: 'silent',
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
