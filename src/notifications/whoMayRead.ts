import { createLocalReq, type Payload } from 'payload'
import { slugs } from '../shared/slugs.ts'

/**
 * Those of these people who find the transaction when they ask for it. Asked of the collection itself, one by one, so
 * that what the office, or a consumer of the plugin, decides about reading holds for being told of it.
 */
export async function whoMayRead(payload: Payload, people: readonly number[], transactionId: number): Promise<number[]> {
  const readers: number[] = []
  for (const id of people) {
    const person = await payload.findByID({ collection: slugs.users, id, depth: 0, disableErrors: true })
    if (!person) continue
    const user = { ...person, collection: slugs.users } as never
    const req = await createLocalReq({ user, context: { 'mdc.asksAfresh': true } }, payload)
    const where = { id: { equals: transactionId } }
    const { docs } = await payload.find({
      collection: slugs.transactions, where, limit: 1, depth: 0, pagination: false, select: { reference: true }, overrideAccess: false, disableErrors: true, user, req,
    })
    if (docs.length > 0) readers.push(id)
  }
  return readers
}
