import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { newSecret } from '../webhooks/secret.ts'

const told = 'mdc.newWebhookSecret'

/** The secret of a new webhook is made by us, never chosen, and stored so that only this office can read it. */
export const makeWebhookSecret: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const { secret: _never, ...kept } = data
  if (operation !== 'create') return kept
  const { secret, sealed } = newSecret(req.payload, String(data.key))
  req.context[told] = secret
  return { ...kept, sealedSecret: sealed }
}

/** The answer to its creation holds the secret, by whichever door; no other reading does. */
export const tellWebhookSecretOnce: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  const secret = req.context[told]
  if (operation !== 'create' || typeof secret !== 'string') return doc
  delete req.context[told]
  return { ...doc, secret }
}
