import type { CollectionBeforeOperationHook } from 'payload'

/** The most rows one page may hold, whoever asks over REST or GraphQL. */
export const maxPageSize = 100

/** Payload has no cap of its own, and `limit=0` means everything: a page from outside never exceeds ours. */
export const capPageSize: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || !('limit' in args)) return args
  if (req.payloadAPI !== 'REST' && req.payloadAPI !== 'GraphQL') return args
  const asked = Number(args.limit ?? 25)
  const limit = asked >= 1 && asked <= maxPageSize ? Math.floor(asked) : maxPageSize
  return { ...args, limit }
}
