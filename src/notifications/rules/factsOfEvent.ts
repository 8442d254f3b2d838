import type { OfficeEvent } from '../../events/index.ts'

/**
 * An event as the condition of a rule sees it (workflows/conditions/noticeVariables): under the names of its own fields,
 * except that people are `fromPerson` and `toPerson`, and the names of changed fields `changed`. Pure.
 */
export function factsOfEvent(event: OfficeEvent): Record<string, unknown> {
  const { by: _by, ...facts } = event
  switch (event.type) {
    case 'assignmentChanged':
    case 'clientChanged':
    case 'delegationMade':
    case 'delegationEnded':
      return { ...facts, from: undefined, to: undefined, fromPerson: event.from?.id, toPerson: event.to?.id }
    case 'transactionUpdated':
      return { ...facts, changed: event.changes.map(({ field }) => field) }
    // Whom a workflow tells is a list, and no status.
    case 'peopleNotified':
      return { ...facts, to: undefined }
    default:
      return facts
  }
}
