import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { codesOf } from './codesOf.ts'
import { contentOf } from './contentOf.ts'
import { drawSvg } from './drawQr.ts'

/** What stands on a label to stick on a folder; `svg` is the image, drawn by us. */
export type Label = { id: number; reference: string; externalReference: string; clientName: string; svg: string }

/** How many labels one sheet may have. */
export const maxLabels = 200

/**
 * Labels for staff, in the order asked for, one per transaction. Those the caller may not see are left out.
 * Raises UNAUTHENTICATED, FORBIDDEN (clients), TOO_MANY_ITEMS.
 */
export async function labelsOf(req: PayloadRequest, asked: readonly number[]): Promise<Label[]> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  if (caller.role === 'client') throw new DomainError('FORBIDDEN')
  const ids = [...new Set(asked)]
  if (ids.length > maxLabels) throw new DomainError('TOO_MANY_ITEMS', { count: ids.length, limit: maxLabels })
  const found = await req.payload.find({
    collection: slugs.transactions,
    where: { id: { in: ids } },
    limit: maxLabels,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const seen = new Map((found.docs as unknown as Transaction[]).map((transaction) => [transaction.id, transaction]))
  const codes = await codesOf(req, ids.filter((id) => seen.has(id)))
  const labels: Label[] = []
  for (const { transaction: id, code } of codes) {
    const transaction = seen.get(id)!
    const svg = await drawSvg({ content: await contentOf(req, transaction, code), size: qrPixels, level: 'M' })
    const { reference, externalReference, clientName } = transaction
    labels.push({ id, reference, externalReference, clientName, svg })
  }
  return labels
}

/** The page scales the image; this only has to be a number. */
const qrPixels = 300
