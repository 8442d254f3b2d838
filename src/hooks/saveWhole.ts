import type { CollectionBeforeOperationHook } from 'payload'

const saves = new Set(['create', 'update', 'delete'])

/**
 * What follows from a save (audit, events, mails, the end of sessions) is told from the record that Payload hands on,
 * and that is the one it answers with: cut to the `select` of who asked, and with records in the place of ids at a
 * `depth`. Whoever asked for little would have had little of their change written down, so a save answers the whole
 * record, with ids.
 */
export const saveWhole: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!saves.has(operation)) return args
  return { ...args, depth: 0, select: undefined }
}
