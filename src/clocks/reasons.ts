/**
 * Why a segment began, where it was not a state of the workflow: those stand by their keys, which hold no colon. A
 * change of policy leaves the clock running or paused as it was.
 */
export const reasons = {
  calendar: 'office:calendar',
  version: 'office:version',
  deleted: 'office:deleted',
} as const
