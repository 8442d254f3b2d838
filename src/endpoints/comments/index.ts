import type { Endpoint } from 'payload'
import { patchComment } from './edit.ts'
import { commentEdits } from './edits.ts'

/** Everything that can be asked under /comments beside Payload's own. */
export const commentEndpoints: Endpoint[] = [commentEdits, patchComment]
