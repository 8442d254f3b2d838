import type { CollectionAfterReadHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { shownTo } from '../transactions/shownTo.ts'

/**
 * Clients read the number of their files under the same name as staff read the number of all. Not where the office's
 * own code reads (full access): an update reads the record first and would store what it got.
 */
export const countFilesForClient: CollectionAfterReadHook = ({ doc, overrideAccess, req }) =>
  overrideAccess === false ? shownTo(callerOf(req), doc) : doc
