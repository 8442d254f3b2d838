import type { EventOf, EventType, OfficeEvent } from '../events/index.ts'
import type { Role } from '../shared/roles.ts'

/** Somebody who hears of things. */
export type Reader = { id: number; role: Role }

/**
 * An event as this person may read it; null: they are not told that it happened. Whether they may read the transaction
 * is asked before. Who is mentioned in a comment hears of that, instead of hearing of a comment; of who else is
 * mentioned nobody does. Pure.
 */
export function asTold(event: OfficeEvent, reader: Reader): OfficeEvent | null {
  const told = inWordsFor(event, reader)
  return reader.role === 'client' ? toClient(told, reader) : told
}

/** What is told as another event than the one that happened. A document that is shown to the client is to them one that comes in. */
export function heardAs(event: OfficeEvent): OfficeEvent {
  return event.type === 'documentVisibilityChanged' ? { ...event, type: 'documentSubmitted' } : event
}

/**
 * Under which kind of event this person chose whether, how and when to hear of it: being mentioned in a comment is a
 * choice of its own, whether the comment is new or edited. Null is an address that is nobody's.
 */
export function choiceOf(event: OfficeEvent, person: number | null): EventType {
  const heard = heardAs(event)
  return heard.type === 'commentAdded' && person !== null && heard.mentions?.includes(person) ? 'commentEdited' : heard.type
}

/** Matters of the house: a client is not told that they exist. */
export function isOfTheHouse(event: OfficeEvent): boolean {
  return toClient(heardAs(event), { id: 0, role: 'client' }) === null
}

function inWordsFor(event: OfficeEvent, { id }: Reader): OfficeEvent {
  const heard = heardAs(event)
  if (heard.type !== 'commentAdded' && heard.type !== 'commentEdited') return heard
  const { mentions = [], ...rest } = heard
  return mentions.includes(id) ? { ...rest, mentionsReader: true } : rest
}

/**
 * One client is not told of another, nor what the office wrote before, nor who of the staff decides: on the timeline too
 * these are matters of the house. The switch names every event, so that a new one is a decision.
 */
function toClient(event: OfficeEvent, { id }: Reader): OfficeEvent | null {
  switch (event.type) {
    case 'statusChanged':
      return withoutCovers(event)
    case 'clientChanged':
      // Whoever became the client may read their own name.
      return { ...event, from: null, to: event.to?.id === id ? event.to : null }
    case 'approvalRequested':
      return { ...event, users: [] }
    case 'peopleNotified':
      return { ...event, to: [], users: [], approvers: [] }
    // What exactly was found, and why somebody let it go, helps nobody outside.
    case 'fileQuarantined':
      return { ...event, found: '', users: [] }
    case 'fileReleased':
      return { ...event, found: '', reason: '', users: [] }
    case 'transactionUpdated':
      return { ...event, changes: event.changes.map(({ field }) => ({ field, from: null, to: null })) }
    case 'commentAdded':
    case 'commentEdited':
      return event.internal ? null : event
    case 'documentSubmitted':
    case 'documentRemoved':
    case 'documentRestored':
      return event.clientVisible ? event : null
    // Which transaction it follows up, or copies, may be another client's.
    case 'transactionCreated':
      return event.source === 'followUp' ? newTransaction(event) : event
    case 'transactionDuplicated':
      return newTransaction(event)
    case 'completed':
    case 'messageSent':
    case 'reportReady':
    case 'reportFailed':
      return event
    case 'assignmentChanged':
    case 'transactionDeleted':
    case 'transactionRestored':
    case 'approvalDecided':
    case 'slaEscalated':
    case 'dueSoon':
    case 'dueToday':
    case 'overdue':
    case 'followUpCreated':
    case 'workflowMigrated':
    case 'documentVisibilityChanged':
    case 'qrReissued':
    case 'registrationWaiting':
    case 'delegationMade':
    case 'delegationEnded':
    case 'importFinished':
    case 'importUndone':
    case 'transactionsExported':
    case 'signedIn':
    case 'signInFailed':
    case 'signedOut':
    case 'accessDenied':
    case 'userChanged':
    case 'settingsChanged':
    case 'workflowPublished':
      return null
    default:
      return event satisfies never
  }
}

function newTransaction({ transactionId, reference, at, by }: EventOf<'transactionCreated' | 'transactionDuplicated'>): OfficeEvent {
  return { type: 'transactionCreated', transactionId, reference, source: 'form', at, by }
}

/** Digests of internal files among them; their number alone would tell of those. */
function withoutCovers({ covers: _covers, ...event }: EventOf<'statusChanged'>): OfficeEvent {
  return event
}
