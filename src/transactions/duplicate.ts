import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import { tell } from './act.ts'
import { versionForCopy } from './definitions.ts'
import { insertAsCaller, loadAsCaller } from './store.ts'
import type { Transaction, TransactionInput } from './transaction.ts'

const suffix: Record<Locale, string> = { en: ' (Copy)', ar: ' (نسخة)' }
const titleMax = 255

/**
 * A new draft on the same workflow with the same content: own number, no assignee, no past due date; comments and files
 * stay behind (with files: attachments/duplicateWithFiles). Raises NOT_FOUND, FORBIDDEN, FEATURE_OFF.
 */
export async function duplicate(req: PayloadRequest, args: { id: number; locale: Locale }): Promise<Transaction> {
  return inTx(req, async () => {
    const original = await loadAsCaller(req, args.id)
    const caller = callerOf(req)
    if (!caller || caller.role === 'client') throw new DomainError('FORBIDDEN')
    const settings = await settingsOf(req.payload)
    if (!settings.transactions.duplication) {
      throw new DomainError('FEATURE_OFF', { feature: 'Duplication', featureAr: 'نسخ المعاملات' })
    }
    const title = original.title ?? original.externalReference
    const { workflow } = await versionForCopy(req, original.workflow)
    const content: TransactionInput = {
      workflow,
      externalReference: original.externalReference,
      title: title.slice(0, titleMax - suffix[args.locale].length) + suffix[args.locale],
      client: original.client,
      clientName: original.clientName,
      type: original.type,
      category: original.category,
      department: original.department,
      description: original.description,
      projectId: original.projectId,
      tags: original.tags,
      customFields: workflow === original.workflow ? original.customFields : null,
      priority: original.priority,
    }
    const { transaction, events } = await insertAsCaller(req, content, {
      kind: 'create',
      source: 'api',
      copiedFrom: { id: original.id, reference: original.reference },
    })
    return tell(req, transaction, events)
  })
}
