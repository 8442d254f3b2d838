import type { EventType } from '../events/index.ts'

/**
 * Which events a webhook may be told of. Everything that happens to transactions, and what the office's own work brings
 * about. Not who signs in and what is denied to them, what is changed about accounts and settings, who is away, who
 * exports, and what people write to each other: that is the audit trail's, where it is sealed, and read by
 * administrators alone; an address that somebody mistyped may be a password. Every kind of event has its line, so that a
 * new one is decided about.
 */
const offered = {
  transactionCreated: true,
  transactionUpdated: true,
  statusChanged: true,
  completed: true,
  assignmentChanged: true,
  clientChanged: true,
  transactionDuplicated: true,
  transactionDeleted: true,
  transactionRestored: true,
  commentAdded: true,
  commentEdited: true,
  documentSubmitted: true,
  documentRemoved: true,
  documentRestored: true,
  documentVisibilityChanged: true,
  fileQuarantined: true,
  fileReleased: true,
  approvalRequested: true,
  approvalDecided: true,
  slaEscalated: true,
  peopleNotified: true,
  followUpCreated: true,
  workflowMigrated: true,
  dueSoon: true,
  dueToday: true,
  overdue: true,
  registrationWaiting: true,
  reportReady: true,
  reportFailed: true,
  qrReissued: true,
  importFinished: true,
  importUndone: true,
  workflowPublished: true,
  messageSent: false,
  delegationMade: false,
  delegationEnded: false,
  transactionsExported: false,
  signedIn: false,
  signInFailed: false,
  signedOut: false,
  accessDenied: false,
  userChanged: false,
  settingsChanged: false,
} as const satisfies Record<EventType, boolean>

/** True for an event that webhooks may ask for. */
export function isOfferedToWebhooks(type: string): boolean {
  return (offered as Readonly<Record<string, boolean>>)[type] === true
}
