import type { CollectionAfterReadHook } from 'payload'

/**
 * Field access empties the list of sessions; this takes the empty list out of the answer too. Sign-in itself still sees
 * it, but for an account that is not active: Payload takes whoever has a session for signed in, whatever their state.
 */
export const hideSessions: CollectionAfterReadHook = ({ doc, overrideAccess }) => {
  if (!overrideAccess) delete doc.sessions
  else if (doc.status !== undefined && doc.status !== 'active' && doc.sessions) doc.sessions = []
  return doc
}
