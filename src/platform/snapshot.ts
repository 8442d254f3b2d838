import { createLocalReq, type PayloadRequest } from 'payload'

const isSnapshot = 'mdc.snapshot'

/** Whether all reads of this request are of one moment. */
export function isInSnapshot(req: PayloadRequest): boolean {
  return req.context?.[isSnapshot] === true
}

/**
 * Runs `work` with a request of its own, in the caller's name, whose reads all see the database as it was when the
 * first of them began: one REPEATABLE READ tx, read only, on one connection. `work` must end by itself and soon; a tx
 * that waits for a slow reader keeps the connection from everybody else.
 * Inside another snapshot it joins that one: figures and rows of one report are of one moment.
 */
export async function inSnapshot<Result>(
  req: PayloadRequest,
  work: (snapshot: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  if (isInSnapshot(req)) return work(req)
  const snapshot = await createLocalReq(req.user ? { user: req.user } : {}, req.payload)
  const id = await req.payload.db.beginTransaction({ isolationLevel: 'repeatable read', accessMode: 'read only' })
  if (id === null) throw new Error('The database does not offer transactions.')
  snapshot.transactionID = id
  snapshot.context[isSnapshot] = true
  try {
    return await work(snapshot)
  } finally {
    // Nothing was written; ending it either way only gives the connection back.
    await req.payload.db.rollbackTransaction(id)
  }
}
