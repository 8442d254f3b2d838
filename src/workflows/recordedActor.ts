import type { WorkflowActor } from './snapshot.ts'
import type { StatusChanged } from '../events/officeEvent.ts'
import { fold } from '../shared/fold.ts'
import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'

/** What a word for somebody in another system's records stands for, where it names no account of ours. */
export type RecordedRole = Role | 'system'

/** The client of a transaction that no account is linked to, while its history is replayed. */
export const unknownClient: Id = -1

/**
 * Somebody of whom only a word is known, as the engine has to see them: a client is the one client of the transaction,
 * and every other word is a person of its own, so that who submitted is kept from approving under their own word. The
 * number is of no account; it is never stored.
 */
export function standIn(role: RecordedRole, word: string, client: Id | null): WorkflowActor | null {
  if (role === 'system') return null
  if (role === 'client') return { id: client ?? unknownClient, role }
  let hash = 0
  for (const character of fold(word)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007
  return { id: -2 - hash, role }
}

/** Who took a recorded transition. `client` is the account of the transaction's client, if there is one. */
export function recordedActor(event: Pick<StatusChanged, 'by' | 'actorRole' | 'actorWord'>, client: Id | null): WorkflowActor | null {
  if (event.by || !event.actorRole) return event.by
  return standIn(event.actorRole, event.actorWord ?? '', client)
}
