import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { approvalsAskedOf } from './approvalsAsked.ts'

type Work = { assignedTo: number | null; createdBy: number | null; department: number | null; status: string; workflowVersion: number }

/**
 * Whether an editor sees this transaction for no other reason than that their approval is asked: then it is somebody
 * else's work, to be read and answered. Asks the database nothing where no workflow has approvals.
 */
export async function readsToAnswer(req: PayloadRequest, caller: Caller, work: Work): Promise<boolean> {
  if (caller.role !== 'editor') return false
  const { assignedTo, createdBy, department, status, workflowVersion } = work
  if (assignedTo === caller.id || createdBy === caller.id) return false
  if (assignedTo === null && department !== null && caller.departments.includes(department)) return false
  const { asked } = await approvalsAskedOf(req, caller)
  return asked.some(({ version, approval }) => version === workflowVersion && approval.state === status)
}
