import type { PayloadRequest } from 'payload'
import type { EngineEvent } from '../workflows/snapshot.ts'

/**
 * Why one of our use cases saves a transaction. The hooks read it: without one, the save came
 * through a plain door (REST PATCH, GraphQL, the form) and the strict rules for callers hold.
 */
export type Intent =
  | {
      kind: 'create'
      source: 'api' | 'import'
      copiedFrom?: { id: number; reference: string }
      workflow?: string
      /** A workflow ordered it; `depth` counts follow-ups of follow-ups. */
      followUpOf?: { id: number; reference: string; depth: number }
    }
  /** What the engine decided; the rules have answered it already. */
  | { kind: 'decide'; events: readonly EngineEvent[] }
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

/** Runs what a save leads to without its intent, and puts it back: Payload's operation goes on after the hooks. */
export async function withoutIntent<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  const intent = req.context[key]
  delete req.context[key]
  try {
    return await work()
  } finally {
    if (intent !== undefined) req.context[key] = intent
  }
}

/** The intent of the save that is running, if one of our use cases runs it. */
export function intentOf(req: Pick<PayloadRequest, 'context'>): Intent | undefined {
  return req.context[key] as Intent | undefined
}

/** The transaction whose workflow ordered the one being made. */
export function originOf(intent: Intent | undefined): { id: number; reference: string; depth: number } | undefined {
  return intent?.kind === 'create' ? intent.followUpOf : undefined
}

/** Whether the workflow needs not be told of this save: the engine decided it, or it is none of the engine's matters. */
export function isAnswered(intent: Intent | undefined): boolean {
  return intent !== undefined && intent.kind !== 'create' && intent.kind !== 'assign'
}
