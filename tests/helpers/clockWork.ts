import type { ClockOrder, ClockWork } from '../../src/clocks/clockWork.ts'
import type { Sla, WorkflowDefinition } from '../../src/workflows/definition.ts'

const text = (en: string) => ({ en, ar: en })

/** Eight working hours in `review`, waiting in `on_hold`; told of at half, an hour before, when due, and an hour after. */
export const reviewSla: Sla = {
  key: 'review_time',
  label: text('Review'),
  during: ['review'],
  minutes: 480,
  escalations: [
    { key: 'half', at: { percent: 50 } },
    { key: 'soon', at: { minutesBefore: 60 } },
    { key: 'due', at: { percent: 100 } },
    { key: 'late', at: { minutesAfter: 60 } },
  ],
}

/** A workflow that clocks have something to do with: draft → review ⇄ on_hold, review → done. */
export function timedWorkflow(changes: Partial<WorkflowDefinition> = {}): WorkflowDefinition {
  return {
    key: 'timed',
    name: text('Timed'),
    states: [
      { key: 'draft', label: text('Draft'), kind: 'initial', colour: 'grey' },
      { key: 'review', label: text('Review'), kind: 'normal', colour: 'blue' },
      { key: 'on_hold', label: text('On hold'), kind: 'waiting', colour: 'orange' },
      { key: 'done', label: text('Done'), kind: 'final', colour: 'green', outcome: 'completed' },
      { key: 'closed', label: text('Closed'), kind: 'final', colour: 'red', outcome: 'cancelled' },
    ],
    transitions: [
      { key: 'submit', from: ['draft'], to: 'review', label: text('Submit'), roles: ['admin', 'editor'] },
      { key: 'hold', from: ['review'], to: 'on_hold', label: text('Hold'), roles: ['admin', 'editor'] },
      { key: 'go_on', from: ['on_hold'], to: 'review', label: text('Go on'), roles: ['admin', 'editor'] },
      { key: 'finish', from: ['review'], to: 'done', label: text('Finish'), roles: ['admin', 'editor'], effects: [{ kind: 'recordCompletion' }] },
      {
        key: 'close_old', from: ['on_hold'], to: 'closed', label: text('Close what waits'), roles: [], who: { system: true },
        automatic: { afterMinutes: 14 * 1440, clock: 'elapsed' },
      },
    ],
    customFields: [],
    slas: [reviewSla],
    ...changes,
  }
}

/** Orders of one transaction at a moment. */
export function workOf(transactionId: number, at: string, status: string, orders: ClockOrder[], more: Partial<ClockWork> = {}): ClockWork {
  return { transactionId, definition: timedWorkflow(), status, statusChangedAt: at, at, orders, ...more }
}
