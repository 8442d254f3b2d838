import type { CollectionBeforeValidateHook } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import { checkTransaction } from '../transactions/checkTransaction.ts'
import { chooseAssignee } from '../transactions/chooseAssignee.ts'
import { defaultVersion, definitionOf } from '../transactions/definitions.ts'
import { intentOf } from '../transactions/intent.ts'
import { systemFields, type Transaction } from '../transactions/transaction.ts'
import { initialState } from '../workflows/definition.ts'

/**
 * What holds on every save of a transaction, whoever saves: system fields are the office's, status
 * moves only through the workflow, related people and words exist and may be used, dates make sense,
 * and the rev counts up by one.
 */
export const guardTransactionWrite: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const next = { ...data } as Partial<Transaction>
  const before = operation === 'update' ? (originalDoc as Transaction) : null
  const intent = intentOf(req)
  if (!intent || intent.kind === 'create') refuseSystemFields(next, before)

  if (before) {
    const editing = !intent || intent.kind === 'assign'
    const checked = editing ? await checkTransaction(req, next, before, await definitionOf(req, before.workflowVersion)) : next
    return { ...checked, rev: before.rev + 1 }
  }

  const { workflow, version, definition } = await defaultVersion(req)
  const checked = await checkTransaction(req, next, null, definition)
  const state = initialState(definition)
  const { transactions } = await settingsOf(req.payload)
  const assignedTo =
    checked.assignedTo ??
    (transactions.autoAssignment === 'off'
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

/** The form sends every field back as it got it; only a value that differs is an attempt. */
function refuseSystemFields(next: Partial<Transaction>, before: Transaction | null): void {
  const id = before?.id ?? '{id}'
  if (differs(next.status, before?.status)) throw new DomainError('USE_STATUS_ENDPOINT', { id })
  if (differs(next.deletedAt, before?.deletedAt)) throw new DomainError('USE_DELETE_WITH_REASON', { id })
  for (const field of systemFields) {
    const untouched = before ? before[field] : field.endsWith('ttachmentCount') ? 0 : null
    if (differs(next[field], untouched)) throw new DomainError('FIELD_FORBIDDEN', { field })
    delete next[field]
  }
  delete next.status
  delete next.deletedAt
  delete next.rev
}

function differs(asked: unknown, stored: unknown): boolean {
  if (asked === undefined || asked === null || asked === '') return false
  const plain = (value: unknown) => (value !== null && typeof value === 'object' && 'id' in value ? value.id : value)
  return plain(asked) !== plain(stored ?? null)
}
