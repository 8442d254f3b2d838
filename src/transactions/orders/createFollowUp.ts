import type { PayloadRequest } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { settingsOf } from '../../platform/settings.ts'
import { addDays, officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { say } from '../../shared/text.ts'
import type { Order } from '../../workflows/order.ts'
import { publishedVersion } from '../definitions.ts'
import { insertAsOffice } from '../store.ts'
import type { TransactionInput } from '../transaction.ts'
import type { Ordered } from './ordered.ts'

/** A follow-up may order one in its turn; more in one go than this is a circle. */
const deepest = 5
const titleMax = 255

/**
 * Makes the transaction that a workflow orders: for the same client and about the same work, on the published version of
 * the named workflow or of this one, made by whoever decided (the system: by nobody). Its own workflow answers at once.
 * Raises FOLLOW_UP_WITHOUT_WORKFLOW, FOLLOW_UPS_WITHOUT_END: then the change that ordered it does not happen either.
 */
export async function createFollowUp(
  req: PayloadRequest,
  { title, workflow, dueInDays }: Extract<Order, { kind: 'createFollowUp' }>,
  { definition, transaction: origin, actor, at, depth, tell }: Ordered,
): Promise<void> {
  const key = workflow ?? definition.key
  if (depth >= deepest) throw new DomainError('FOLLOW_UPS_WITHOUT_END', { workflow: key, limit: deepest })
  const version = await publishedVersion(req, key)
  if (!version) throw new DomainError('FOLLOW_UP_WITHOUT_WORKFLOW', { workflow: key })

  const { office } = await settingsOf(req.payload)
  const content: TransactionInput = {
    externalReference: origin.externalReference,
    title: say(title, office.defaultLanguage).slice(0, titleMax),
    client: origin.client,
    clientName: origin.clientName,
    type: origin.type,
    department: origin.department,
    projectId: origin.projectId,
    dueDate: dueInDays === null ? null : `${addDays(officeDate(new Date(at), office.timeZone), dueInDays)}T12:00:00.000Z`,
  }
  const { transaction: made, events } = await insertAsOffice(req, content, {
    kind: 'create',
    source: 'api',
    workflow: key,
    followUpOf: { id: origin.id, reference: origin.reference, depth: depth + 1 },
  })
  await publish(req, [
    { type: 'followUpCreated', transactionId: origin.id, at, by: actor, followUpId: made.id, followUpReference: made.reference, workflow: key },
  ])
  await tell(made, events, depth + 1)
}
