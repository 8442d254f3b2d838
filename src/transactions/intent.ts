import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'

/**
 * Why one of our use cases saves a transaction. The hooks read it: without one, the save came
 * through a plain door (REST PATCH, GraphQL, the form) and the strict rules for callers hold.
 */
export type Intent =
  | { kind: 'create'; source: 'api' | 'import'; copiedFrom?: { id: number; reference: string } }
  | { kind: 'changeStatus'; events: readonly OfficeEvent[] }
  | { kind: 'assign'; reason?: string }
  | { kind: 'remove'; reason: string }
  | { kind: 'restore' }
  | { kind: 'countAttachments' }

const key = 'mdcTrackerIntent'

/** Runs one save with its intent on the request, and takes it off again: it must not leak into the next save. */
export async function withIntent<Result>(req: PayloadRequest, intent: Intent, save: () => Promise<Result>): Promise<Result> {
  req.context[key] = intent
  try {
    return await save()
  } finally {
    delete req.context[key]
  }
}

/** The intent of the save that is running, if one of our use cases runs it. */
export function intentOf(req: Pick<PayloadRequest, 'context'>): Intent | undefined {
  return req.context[key] as Intent | undefined
}
