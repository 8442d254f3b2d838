import type { EventOf, OfficeEvent } from '../events/index.ts'
import type { Recipient } from './notices.ts'

/** People an event itself names, and as what. */
export type Named = { as: Recipient; id: number }

/**
 * Whom an event names by number, beside those the database knows (`planInsert`). Those in `asked` may be away: who
 * stands in for them hears it with them. Pure.
 */
export function namedIn(event: OfficeEvent): { named: Named[]; asked: number[] } {
  switch (event.type) {
    case 'assignmentChanged':
      return of('previousAssignee', event.from?.id)
    case 'clientChanged':
      return of('previousClient', event.from?.id)
    case 'approvalRequested':
      return { named: [], asked: event.users }
    case 'peopleNotified':
      return { ...of('named', ...event.users), asked: event.to.includes('approvers') ? event.approvers : [] }
    case 'commentAdded':
    case 'commentEdited':
      return of('named', ...(event.mentions ?? []))
    case 'fileQuarantined':
    case 'fileReleased':
    case 'reportReady':
    case 'reportFailed':
      return of('named', ...event.users)
    case 'delegationMade':
    case 'delegationEnded':
      return { named: [{ as: 'delegator', id: event.from.id }, { as: 'delegate', id: event.to.id }], asked: [] }
    default:
      return { named: [], asked: [] }
  }
}

/** By what they are to the transaction, whom an event goes to: its notice says it, or the workflow that has something to say. */
export function relationsOf(event: OfficeEvent, recipients: readonly Recipient[]): readonly Recipient[] {
  return event.type === 'peopleNotified' ? [...recipients, ...event.to.map(relationOf)] : recipients
}

function relationOf(part: EventOf<'peopleNotified'>['to'][number]): Recipient {
  return part === 'approvers' ? 'asked' : part
}

function of(as: Recipient, ...ids: (number | null | undefined)[]): { named: Named[]; asked: number[] } {
  return { named: ids.filter((id) => typeof id === 'number').map((id) => ({ as, id })), asked: [] }
}
