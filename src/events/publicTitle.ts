import { eventTitle } from './eventTitle.ts'
import type { TransactionEvent } from './officeEvent.ts'
import type { Text } from '../shared/text.ts'

/**
 * What happened, for people who only know the number: no names of persons or files, no other transaction, no fields.
 * Null for what they may not hear of at all. The switch names every event, so that a new one is a decision.
 */
export function publicTitle(event: TransactionEvent): Text | null {
  switch (event.type) {
    case 'statusChanged':
    case 'completed':
      return eventTitle(event)
    case 'transactionCreated':
    case 'transactionDuplicated':
      return { en: 'Transaction received', ar: 'تم استلام المعاملة' }
    case 'documentSubmitted':
      return event.clientVisible ? { en: 'Document submitted', ar: 'تم تقديم مستند' } : null
    case 'commentAdded':
      return event.internal ? null : { en: 'Comment added', ar: 'تمت إضافة تعليق' }
    case 'transactionUpdated':
    case 'assignmentChanged':
    case 'clientChanged':
    case 'transactionDeleted':
    case 'transactionRestored':
    case 'documentRemoved':
    case 'documentRestored':
    case 'documentVisibilityChanged':
    case 'fileQuarantined':
    case 'fileReleased':
    case 'commentEdited':
    case 'qrReissued':
    case 'approvalRequested':
    case 'approvalDecided':
    case 'slaEscalated':
    case 'dueSoon':
    case 'dueToday':
    case 'overdue':
    case 'peopleNotified':
    case 'followUpCreated':
    case 'workflowMigrated':
      return null
    default:
      return event satisfies never
  }
}
