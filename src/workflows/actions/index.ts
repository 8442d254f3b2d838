import type { WorkflowAction } from './action.ts'
import { assign } from './assign.ts'
import { createFollowUp } from './createFollowUp.ts'
import { notify } from './notify.ts'
import { raisePriority } from './raisePriority.ts'
import { recordCompletion } from './recordCompletion.ts'
import { recordSubmitter } from './recordSubmitter.ts'
import { setField } from './setField.ts'
import { startSla } from './startSla.ts'
import { stopSla } from './stopSla.ts'
import { webhook } from './webhook.ts'

/** Every kind of effect there is, in the order an editor offers them. */
export const officeActions = [
  assign,
  setField,
  raisePriority,
  notify,
  webhook,
  createFollowUp,
  startSla,
  stopSla,
  recordSubmitter,
  recordCompletion,
] as const satisfies readonly WorkflowAction[]

/** The actions a plugin's consumer hands in are added to ours; a kind of ours cannot be replaced. */
export type Actions = readonly WorkflowAction[]
