import type { CollectionAfterReadHook } from 'payload'

/** Field access empties the list of sessions; this takes the empty list out of the answer too. Sign-in itself still sees it. */
export const hideSessions: CollectionAfterReadHook = ({ doc, overrideAccess }) => {
  if (!overrideAccess) delete doc.sessions
  return doc
}
