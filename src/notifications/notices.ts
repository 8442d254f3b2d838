import type { EventType } from '../events/index.ts'
import type { NoticeTemplate } from '../mails/templates/templateKeys.ts'

/**
 * The people a notice goes to, by what they are to the transaction (or import, or delegation). `department` are the
 * editors of its department while it is nobody's. `asked` are those whose approval is asked, and who stands in for them;
 * `named` are those the event itself is addressed to.
 */
export type Recipient =
  | 'creator' | 'assignee' | 'previousAssignee' | 'client' | 'previousClient' | 'submitter' | 'department' | 'admins' | 'starter' | 'asked'
  | 'named' | 'delegator' | 'delegate'

/** How people are reached. */
export const channels = ['inApp', 'email'] as const
export type Channel = (typeof channels)[number]

/**
 * Who hears of an event, and by which words. `critical`: it passes quiet hours, digests and what people chose not to
 * hear, and its mail carries no link to unsubscribe. `words` are those for whom it means something else than for the
 * others, and `choices` under which kind of event they chose to hear of it (`choiceOf`).
 */
export type Notice = {
  recipients: readonly Recipient[]
  template: NoticeTemplate
  words?: Partial<Record<Recipient, NoticeTemplate>>
  choices?: Partial<Record<Recipient, EventType>>
  critical?: true
  channels?: readonly Channel[]
}

/** Who hears of what. Every kind of event has its line, so that a new one cannot be forgotten. */
const notices = {
  transactionCreated: { recipients: ['assignee', 'client', 'department', 'admins'], template: 'transactionCreated' },
  transactionUpdated: { recipients: ['creator', 'assignee', 'client'], template: 'transactionUpdated' },
  statusChanged: { recipients: ['creator', 'assignee', 'client'], template: 'statusChanged' },
  completed: { recipients: ['creator', 'assignee', 'client', 'admins'], template: 'completed' },
  assignmentChanged: { recipients: ['assignee', 'previousAssignee', 'admins'], template: 'assigned', words: { previousAssignee: 'reassigned' } },
  clientChanged: { recipients: ['client', 'previousClient', 'admins'], template: 'clientChanged' },
  transactionDuplicated: { recipients: ['creator', 'admins'], template: 'transactionDuplicated' },
  transactionDeleted: { recipients: ['creator', 'admins'], template: 'transactionDeleted' },
  transactionRestored: { recipients: ['creator', 'assignee', 'admins'], template: 'transactionRestored' },
  commentAdded: { recipients: ['creator', 'assignee', 'client', 'named'], template: 'commentAdded', words: { named: 'mentioned' }, choices: { named: 'commentEdited' } },
  // Only those who are newly mentioned in it.
  commentEdited: { recipients: ['named'], template: 'mentioned' },
  documentSubmitted: { recipients: ['assignee', 'client', 'admins'], template: 'documentSubmitted' },
  importFinished: { recipients: ['starter'], template: 'importFinished' },
  importUndone: { recipients: ['starter', 'admins'], template: 'importUndone' },
  approvalRequested: { recipients: ['asked'], template: 'approvalRequested' },
  approvalDecided: { recipients: ['creator', 'assignee', 'submitter'], template: 'approvalDecided' },
  slaEscalated: { recipients: ['assignee', 'admins'], template: 'escalation', critical: true },
  peopleNotified: { recipients: ['named'], template: 'workflowMessage' },
  dueSoon: { recipients: ['creator', 'assignee', 'department'], template: 'dueSoon' },
  dueToday: { recipients: ['creator', 'assignee', 'department'], template: 'dueToday' },
  overdue: { recipients: ['creator', 'assignee', 'department', 'admins'], template: 'overdue' },
  registrationWaiting: { recipients: ['admins'], template: 'registrationWaiting' },
  reportReady: { recipients: ['named'], template: 'reportReady' },
  reportFailed: { recipients: ['named'], template: 'reportFailed' },
  // Whom it goes to is planned by itself, some hundreds at a time (sends).
  messageSent: 'silent',
  // The new transaction is told of by itself.
  followUpCreated: 'silent',
  delegationMade: { recipients: ['delegator', 'delegate'], template: 'delegationMade' },
  delegationEnded: { recipients: ['delegator', 'delegate'], template: 'delegationEnded' },
  documentRemoved: 'silent',
  documentRestored: 'silent',
  // Told as a document that comes in, since for its reader it does.
  documentVisibilityChanged: { recipients: ['client'], template: 'documentSubmitted' },
  fileQuarantined: { recipients: ['named', 'admins'], template: 'fileQuarantined', critical: true },
  fileReleased: { recipients: ['named'], template: 'fileReleased' },
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
