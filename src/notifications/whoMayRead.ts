import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { slugs } from '../shared/slugs.ts'

/**
 * Those of these people who find the transaction when they ask for it. Asked of the collection itself, one by one, so
 * that what the office, or a consumer of the plugin, decides about reading holds for being told of it.
 * `within` the tx of a request, so that nobody who holds a connection waits for a second one; at most `limit` of them.
 */
export async function whoMayRead(
  payload: Payload,
  people: readonly number[],
  transactionId: number,
  { within, limit = Infinity }: { within?: PayloadRequest; limit?: number } = {},
): Promise<number[]> {
  const readers: number[] = []
  const sameTx = async () => (within?.transactionID === undefined ? {} : { req: { transactionID: await within.transactionID } as PayloadRequest })
  for (const id of people) {
    if (readers.length >= limit) break
    const person = await payload.findByID({ collection: slugs.users, id, depth: 0, disableErrors: true, ...(await sameTx()) })
    if (!person) continue
    const user = { ...person, collection: slugs.users } as never
    const req = await createLocalReq({ user, context: { 'mdc.asksAfresh': true }, ...(await sameTx()) }, payload)
    const where = { id: { equals: transactionId } }
    const { docs } = await payload.find({
      collection: slugs.transactions, where, limit: 1, depth: 0, pagination: false, select: { reference: true }, overrideAccess: false, disableErrors: true, user, req,
    })
    if (docs.length > 0) readers.push(id)
  }
  return readers
}
