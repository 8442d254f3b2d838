import type { TransactionEvent } from '../events/index.ts'
import { withoutValues } from '../events/withoutValues.ts'

/** A line of a transaction's timeline, ready to be stored. `internal` lines are hidden from clients. */
export type HistoryRow = {
  transactionId: number
  event: string
  from: string | null
  to: string | null
  reason: string | null
  internal: boolean
  data: TransactionEvent
}

/** The timeline line of an event. The whole event is kept, so that a later reader finds what today's columns leave out. Pure. */
export function historyRowOf(event: TransactionEvent): HistoryRow {
  const row = { transactionId: event.transactionId, event: event.type, from: null, to: null, reason: null, internal: false, data: withoutValues(event) }
  switch (event.type) {
    case 'statusChanged':
      return { ...row, from: event.from, to: event.to, reason: event.comment ?? null }
    case 'assignmentChanged':
      return { ...row, from: event.from?.name ?? null, to: event.to?.name ?? null, reason: event.reason ?? null, internal: true }
    case 'clientChanged':
      return { ...row, from: event.from?.name ?? null, to: event.to?.name ?? null, internal: true }
    case 'transactionDeleted':
      return { ...row, reason: event.reason, internal: true }
    case 'commentAdded':
    case 'commentEdited':
      return { ...row, internal: event.internal }
    case 'fileReleased':
      return { ...row, reason: event.reason, internal: true }
    case 'documentSubmitted':
    case 'documentRemoved':
    case 'documentRestored':
      return { ...row, internal: !event.clientVisible }
    case 'approvalDecided':
      return { ...row, reason: event.comment ?? null, internal: true }
    case 'workflowMigrated': {
      const { lostFields: _lostFields, ...data } = event
      return { ...row, from: event.from, to: event.to, internal: true, data: { ...data, lostFields: {} } }
    }
    case 'documentVisibilityChanged':
    case 'fileQuarantined':
    case 'transactionRestored':
    case 'transactionUpdated':
    case 'approvalRequested':
    case 'slaEscalated':
    case 'dueSoon':
    case 'dueToday':
    case 'overdue':
    case 'peopleNotified':
    case 'qrReissued':
      return { ...row, internal: true }
    case 'transactionCreated':
    case 'transactionDuplicated':
    case 'followUpCreated':
    case 'completed':
      return row
    default:
      return event satisfies never
  }
}
