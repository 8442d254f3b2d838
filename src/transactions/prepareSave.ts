import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import { initialState } from '../workflows/definition.ts'
import { checkTransaction } from './checkTransaction.ts'
import { chooseAssignee } from './chooseAssignee.ts'
import { definitionOf, versionToStartOn } from './definitions.ts'
import { originOf, type Intent } from './intent.ts'
import { systemFields, type Transaction, type TransactionInput } from './transaction.ts'

type Data = Partial<Transaction>

/**
 * What a new transaction is stored as: checked, in the first state of its workflow (the chosen one, else the office's
 * default), given to whom the office's rule says, where the workflow itself gives it to nobody. System fields are the office's; a caller who sets one is refused by
 * name. Raises VALIDATION_FAILED, FIELD_FORBIDDEN, USE_STATUS_ENDPOINT, ASSIGNEE_NOT_STAFF, CLIENT_NOT_CLIENT.
 */
export async function prepareCreate(req: PayloadRequest, asked: Data | TransactionInput, intent: Intent | undefined): Promise<Data> {
  const { workflow: chosen, ...others } = asked
  const data = withoutSystemFields(others, null)
  const ordered = intent?.kind === 'create' ? intent.workflow : undefined
  const { workflow, version, definition } = await versionToStartOn(req, ordered ?? chosen)
  // A follow-up repeats what its origin holds; a word out of use since, or a field still to be filled, stops no work.
  const checked = originOf(intent) ? data : await checkTransaction(req, data, null, definition)
  const state = initialState(definition)
  const { transactions } = await settingsOf(req.payload)
  const assignedTo =
    checked.assignedTo ??
    (transactions.autoAssignment === 'off' || definition.assignments?.some(({ on }) => on.includes(state.key))
      ? null
      : await chooseAssignee(
          req,
          { department: checked.department ?? null, category: checked.category ?? null, priority: checked.priority ?? 'normal' },
          transactions.autoAssignment,
        ))
  return {
    ...checked,
    assignedTo,
    status: state.key,
    stateKind: state.kind,
    statusChangedAt: now().toISOString(),
    workflow,
    workflowVersion: version,
    createdBy: callerOf(req)?.id ?? null,
    copiedFrom: intent?.kind === 'create' ? (intent.copiedFrom?.id ?? null) : null,
    attachmentCount: 0,
    clientAttachmentCount: 0,
    rev: 1,
  }
}

/**
 * What a change of a transaction is stored as: what a person edits is checked, what a use case
 * decided is taken as it is, and the rev counts up by one. Raises like `prepareCreate`, and FEATURE_OFF.
 */
export async function prepareUpdate(
  req: PayloadRequest,
  asked: Data,
  before: Transaction,
  intent: Intent | undefined,
): Promise<Data> {
  // Payload's own trash asks for this; nothing else of the form counts then.
  if (!intent && before.deletedAt && asked.deletedAt === null) return { ...restored(req), rev: before.rev + 1 }
  const data = intent ? asked : withoutSystemFields(asked, before)
  const isEditing = !intent || intent.kind === 'assign'
  const checked = isEditing ? await checkTransaction(req, data, before, await definitionOf(req, before.workflowVersion)) : data
  return { ...checked, rev: before.rev + 1 }
}

/** What a transaction is stored as that comes back from the bin. Raises FORBIDDEN: only administrators put things there. */
export function restored(req: PayloadRequest): Data {
  if (callerOf(req)?.role !== 'admin') throw new DomainError('FORBIDDEN')
  return { deletedAt: null, deleteReason: null, deletedBy: null }
}

/** The form sends every field back as it got it; only a value that differs is an attempt. */
function withoutSystemFields(asked: Data, before: Transaction | null): Data {
  const next = { ...asked }
  const id = before?.id ?? '{id}'
  if (differs(next.status, before?.status)) throw new DomainError('USE_STATUS_ENDPOINT', { id })
  if (differs(next.deletedAt, before?.deletedAt)) throw new DomainError('USE_DELETE_WITH_REASON', { id })
  for (const field of systemFields) {
    const untouched = before ? before[field] : field.endsWith('ttachmentCount') ? 0 : null
    if (differs(next[field], untouched)) throw new DomainError('FIELD_FORBIDDEN', { field })
    delete next[field]
  }
  // When it was taken in is a fact of the office; Payload would store whatever a caller sends.
  if (!before && next.createdAt) throw new DomainError('FIELD_FORBIDDEN', { field: 'createdAt' })
  // Its id is the database's to give; one that was chosen would be taken when its turn comes.
  if (!before && next.id) throw new DomainError('FIELD_FORBIDDEN', { field: 'id' })
  delete next.id
  delete next.createdAt
  delete next.status
  delete next.deletedAt
  delete next.rev
  return next
}

function differs(asked: unknown, stored: unknown): boolean {
  if (asked === undefined || asked === null || asked === '') return false
  const plain = (value: unknown) => (value !== null && typeof value === 'object' && 'id' in value ? value.id : value)
  return plain(asked) !== plain(stored ?? null)
}
