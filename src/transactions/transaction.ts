import type { Priority } from '../shared/priorities.ts'
import type { StatusKind } from '../shared/statusKinds.ts'

/** The office's record as it is stored (depth 0: related records by id). Dates are ISO texts. */
export type Transaction = {
  id: number
  reference: string
  externalReference: string
  title: string | null
  clientName: string
  client: number | null
  type: number
  category: number | null
  department: number | null
  description: string | null
  projectId: string | null
  tags: string[] | null
  customFields: Record<string, unknown> | null
  priority: Priority
  assignedTo: number | null
  dueDate: string | null
  status: string
  stateKind: StatusKind
  statusChangedAt: string | null
  completedAt: string | null
  /** When the work began: created, or its first step where that is earlier. This and the next five are kept by the database. */
  begunAt: string | null
  /** When it came into the final state it stands in; null while it stands in none. */
  endedAt: string | null
  outcome: 'completed' | 'cancelled' | null
  /** Of completed work that had a due date: whether it was completed by the end of that day in the office's time zone. */
  timeliness: 'onTime' | 'late' | null
  /** Hours by the clock from `begunAt` to `endedAt`. */
  leadHours: number | null
  /** Steps into a state in which it had been before. */
  reworkSteps: number | null
  submittedBy: number | null
  workflow: number
  workflowVersion: number
  createdBy: number | null
  copiedFrom: number | null
  importId: number | null
  /** Files that are there. A client who reads the record finds the number of those meant for them. */
  attachmentCount: number
  /** Those of them that the client may see. */
  clientAttachmentCount: number
  rev: number
  deletedAt: string | null
  deleteReason: string | null
  deletedBy: number | null
  createdAt: string
  updatedAt: string
}

/** What a person may set when creating or editing; all else belongs to the office's code. */
export const inputFields = [
  'externalReference', 'title', 'clientName', 'client', 'type', 'category', 'department', 'description', 'projectId',
  'tags', 'customFields', 'priority', 'assignedTo', 'dueDate',
] as const satisfies readonly (keyof Transaction)[]

/** `workflow`, by id or key, is chosen once: when the transaction is made. */
export type TransactionInput = Partial<Pick<Transaction, (typeof inputFields)[number]>> & { workflow?: number | string | null }

/** Fields only the office's code writes; a caller who changes one is refused by name. */
export const systemFields = [
  'reference', 'stateKind', 'statusChangedAt', 'completedAt', 'begunAt', 'endedAt', 'outcome', 'timeliness', 'leadHours', 'reworkSteps', 'submittedBy', 'workflow', 'workflowVersion',
  'createdBy', 'copiedFrom', 'importId', 'attachmentCount', 'clientAttachmentCount', 'deleteReason', 'deletedBy',
] as const satisfies readonly (keyof Transaction)[]

/** Fields whose change is an event of its own, or no event at all. */
export const editedFields = [
  'externalReference', 'title', 'clientName', 'type', 'category', 'department', 'description', 'projectId', 'tags',
  'customFields', 'priority', 'dueDate',
] as const satisfies readonly (keyof Transaction)[]
