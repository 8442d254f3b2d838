import type { PayloadRequest } from 'payload'
import { callerOf, personOf, sessionNameOf } from '../platform/caller.ts'
import { factsOf } from '../platform/requestFacts.ts'
import type { ActorKind } from './entry.ts'

const jobOfRequest = 'mdc.job'

/** Marks a request as the work of a job: whoever it is signed in as did not do it with their own hands. */
export function actAsJob(req: PayloadRequest, job: string): PayloadRequest {
  req.context[jobOfRequest] = job
  return req
}

export type ActorFacts = {
  kind: ActorKind
  actor: number | null
  role: string | null
  job: string | null
  onBehalfOf: number | null
  sessionId: string | null
  ip: string | null
  userAgent: string | null
  requestId: string | null
}

/** Who acts in a request, from where, and for whom: a job in somebody's name acts on their behalf. */
export function actorOf(req: PayloadRequest): ActorFacts {
  // Who must still set up their second factor may do little, but it is they who do it.
  const caller = callerOf(req) ?? personOf(req)
  const job = typeof req.context?.[jobOfRequest] === 'string' ? (req.context[jobOfRequest] as string) : null
  const facts = factsOf(req)
  const kind: ActorKind = job !== null ? 'job' : caller ? 'person' : facts.requestId !== null ? 'anonymous' : 'system'
  return {
    kind,
    actor: kind === 'person' ? (caller?.id ?? null) : null,
    role: caller?.role ?? null,
    job,
    onBehalfOf: kind === 'job' ? (caller?.id ?? null) : null,
    sessionId: sessionNameOf(req),
    ...facts,
  }
}
