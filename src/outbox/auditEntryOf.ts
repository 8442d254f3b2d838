import type { AuditEntry } from '../audit/record.ts'
import type { OfficeEvent } from '../events/index.ts'

/** The audit line of an event: which record it touches, what it was before, what it is after. Pure. */
export function auditEntryOf(event: OfficeEvent): AuditEntry {
  const { type: action } = event
  if ('transactionId' in event) {
    const line = { action, entity: 'transactions', entityId: event.transactionId }
    switch (event.type) {
      case 'statusChanged':
        return {
          ...line,
          before: { status: event.from },
          after: { status: event.to, ...(event.comment ? { comment: event.comment } : {}), ...(event.covers ? { covers: event.covers } : {}) },
        }
      case 'assignmentChanged':
        // People by their ids: names are looked up when it is read, so an erased person leaves none here.
        return {
          ...line,
          before: { assignedTo: event.from?.id ?? null },
          after: { assignedTo: event.to?.id ?? null, ...(event.reason ? { reason: event.reason } : {}) },
        }
      case 'clientChanged':
        return { ...line, before: { client: event.from?.id ?? null }, after: { client: event.to?.id ?? null } }
      case 'transactionUpdated':
        return {
          ...line,
          before: Object.fromEntries(event.changes.map((change) => [change.field, change.from])),
          after: Object.fromEntries(event.changes.map((change) => [change.field, change.to])),
        }
      case 'workflowMigrated':
        return {
          ...line,
          before: { status: event.from, version: event.fromVersion, ...event.lostFields },
          after: { status: event.to, version: event.toVersion },
        }
      case 'approvalDecided':
        return { ...line, after: factsOfEvent(event), onBehalfOf: event.onBehalfOf }
      case 'transactionCreated':
      case 'transactionDuplicated': {
        const { values, ...facts } = factsOfEvent(event)
        return { ...line, after: { ...facts, ...(values as Record<string, unknown> | undefined) } }
      }
      default:
        return { ...line, after: factsOfEvent(event) }
    }
  }
  switch (event.type) {
    case 'userChanged':
    case 'settingsChanged':
      return {
        action,
        entity: event.type === 'userChanged' ? 'users' : 'settings',
        entityId: event.type === 'userChanged' ? event.userId : null,
        before: Object.fromEntries(event.changes.map((change) => [change.field, change.from])),
        after: Object.fromEntries(event.changes.map((change) => [change.field, change.to])),
      }
    case 'delegationMade':
    case 'delegationEnded': {
      const { delegationId, from, to, ...facts } = event
      const { reason, ...told } = factsOfEvent(facts as typeof event)
      // People by their ids, as everywhere in the trail; why somebody is away is theirs, and goes when they are erased.
      const after = { from: from.id, to: to.id, ...told, ...(reason === undefined ? {} : { absence: reason }) }
      // An admin who hands on for somebody acts for them.
      const onBehalfOf = event.by && event.by.id !== from.id ? from.id : null
      return { action, entity: 'delegations', entityId: delegationId, after, onBehalfOf, subject: from.id }
    }
    case 'signedIn':
    case 'signedOut':
      return { action, entity: 'users', entityId: event.userId }
    case 'signInFailed':
      return {
        action,
        entity: 'users',
        entityId: event.userId,
        after: { email: event.email, reason: event.reason },
        outcome: 'refused',
      }
    case 'importFinished':
      return {
        action,
        entity: 'imports',
        entityId: event.importId,
        after: factsOfEvent(event),
        outcome: event.outcome === 'failed' ? 'failed' : 'done',
      }
    case 'importUndone':
      return { action, entity: 'imports', entityId: event.importId, after: factsOfEvent(event) }
    case 'registrationWaiting':
      // Who it is stands in the account; an erased person leaves no name here.
      return { action, entity: 'users', entityId: event.userId }
    case 'reportReady':
      return { action, entity: 'reports', entityId: event.reportId, after: { users: event.users } }
    case 'reportFailed':
      return { action, entity: 'reports', entityId: event.reportId, after: { users: event.users, problem: event.problem }, outcome: 'failed' }
    case 'messageSent':
      return { action, entity: 'notifications', entityId: event.sendId, after: { subject: event.subject } }
    case 'workflowPublished':
      return { action, entity: 'workflows', entityId: event.workflowId, after: factsOfEvent(event) }
    case 'accessDenied':
      return { action, entity: event.entity, entityId: event.entityId, after: { attempted: event.attempted }, outcome: 'refused' }
    case 'transactionsExported':
      return { action, entity: 'transactions', entityId: null, after: factsOfEvent(event) }
    default:
      return event satisfies never
  }
}

function factsOfEvent(event: OfficeEvent): Record<string, unknown> {
  const { type: _type, at: _at, by: _by, ...facts } = event
  // The entry names its transaction already.
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'transactionId'))
}
