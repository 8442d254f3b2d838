import type { CollectionAfterReadHook } from 'payload'
import { readableDoc } from '../audit/storedEntry.ts'

/** Personal values in entries are stored encrypted; whoever may read the entry reads them, by Payload's own doors too. */
export const openPersonalValues: CollectionAfterReadHook = ({ doc, req }) => readableDoc(req, doc)
