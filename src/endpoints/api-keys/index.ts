import type { Endpoint } from 'payload'
import { createApiKey } from './create.ts'
import { revokeApiKey } from './revoke.ts'

/** Making and revoking keys; listing, reading and renaming are Payload's own. */
export const apiKeyEndpoints: Endpoint[] = [createApiKey, revokeApiKey]
