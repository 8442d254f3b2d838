import type { PayloadRequest } from 'payload'
import type { CommentAdded } from '../events/officeEvent.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { tell, wakes } from './act.ts'
import { definitionOf } from './definitions.ts'
import { loadAsOffice, lockTransactionRow } from './store.ts'

/** Adds a comment in the caller's name; internal unless said otherwise. Raises NOT_FOUND, FORBIDDEN, VALIDATION_FAILED. */
export async function addComment(
  req: PayloadRequest,
  args: { id: number; text: string; internal?: boolean | undefined },
): Promise<unknown> {
  return inTx(req, () =>
    req.payload.create({
      collection: slugs.comments,
      data: { transaction: args.id, text: args.text, internal: args.internal ?? true } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    }),
  )
}

/** Lets the business rules hear of a comment. Only where one listens is the transaction held until the tx ends. */
export async function tellOfComment(req: PayloadRequest, event: CommentAdded): Promise<void> {
  const { transactionId: id } = event
  const [row] = await sqlOf(req)<{ version: number }>('select workflow_version_id as version from transactions where id = $1', [id])
  if (!row || !wakes(await definitionOf(req, row.version), event)) return
  await lockTransactionRow(req, id)
  await tell(req, await loadAsOffice(req, id), [event])
}
