import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { newKey } from '../users/apiKeys/keys.ts'

const told = 'mdc.newApiKey'

/** A new key is made by us, never chosen; only its hash is stored. */
export const makeApiKey: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { key, hash, hint } = newKey()
  req.context[told] = key
  return { ...data, hash, hint, lastUsedAt: null, createdBy: callerOf(req)?.id ?? null }
}

/** The one answer that holds the key itself: that of its creation, by whichever door. */
export const tellApiKeyOnce: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  const key = req.context[told]
  if (operation !== 'create' || typeof key !== 'string') return doc
  delete req.context[told]
  return { ...doc, key }
}
