import type { Completed, StatusChanged } from '../events/officeEvent.ts'
import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'

/** What the engine needs to know of a transaction. `fields` holds its values by field name, custom fields included. */
export type Snapshot = {
  id: Id
  status: string
  createdBy: Id | null
  assignedTo: Id | null
  submittedBy: Id | null
  client: Id | null
  attachmentCount: number
  fields: Record<string, unknown>
}

export type WorkflowActor = { id: Id; role: Role }

/** `at` is an ISO moment: the engine owns no clock. */
export type Command = { kind: 'changeStatus'; to: string; comment?: string; actor: WorkflowActor; at: string }

/** What to write. An absent key stays as it is; null empties it. */
export type Next = {
  status: string
  statusChangedAt: string
  submittedBy?: Id
  completedAt?: string | null
}

export type Decision = { next: Next; events: (StatusChanged | Completed)[] }
