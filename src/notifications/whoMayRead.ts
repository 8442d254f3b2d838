import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { slugs } from '../shared/slugs.ts'

/**
 * Those of these people who find the transaction when they ask for it. `within` the tx of a request, so that nobody who
 * holds a connection waits for a second one; at most `limit` of them.
 */
export async function whoMayRead(
  payload: Payload,
  people: readonly number[],
  transactionId: number,
  { within, limit = Infinity }: { within?: PayloadRequest; limit?: number } = {},
): Promise<number[]> {
  const readers: number[] = []
  for (const id of people) {
    if (readers.length >= limit) break
    if ((await readableTo(payload, id, [transactionId], within)).size > 0) readers.push(id)
  }
  return readers
}

/** Which of these transactions a person finds when they ask for them. */
export async function readableTo(payload: Payload, person: number, transactions: readonly number[], within?: PayloadRequest): Promise<Set<number>> {
  return (await readableToEach(payload, new Map([[person, new Set(transactions)]]), within)).get(person) ?? new Set()
}

/**
 * The same for many people at once: one question each. Asked of the collection itself, so that what the office, or a
 * consumer of the plugin, decides about reading holds for being told of it.
 */
export async function readableToEach(
  payload: Payload,
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  within?: PayloadRequest,
): Promise<Map<number, Set<number>>> {
  if (wanted.size === 0) return new Map()
  const sameTx = async () => (within?.transactionID === undefined ? {} : { req: { transactionID: await within.transactionID } as PayloadRequest })
  const people = await payload.find({
    collection: slugs.users, where: { id: { in: [...wanted.keys()] } }, limit: 0, pagination: false, depth: 0, ...(await sameTx()),
  })
  const readable = new Map<number, Set<number>>()
  for (const person of people.docs) {
    const user = { ...person, collection: slugs.users } as never
    const req = await createLocalReq({ user, context: { 'mdc.asksAfresh': true }, ...(await sameTx()) }, payload)
    const where = { id: { in: [...(wanted.get(Number(person.id)) ?? [])] } }
    const { docs } = await payload.find({
      collection: slugs.transactions, where, limit: 0, depth: 0, pagination: false, select: { reference: true }, overrideAccess: false, disableErrors: true, user, req,
    })
    readable.set(Number(person.id), new Set(docs.map(({ id }) => Number(id))))
  }
  return readable
}
