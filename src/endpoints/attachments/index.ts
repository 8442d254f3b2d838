import type { Endpoint } from 'payload'

/** Everything that can be asked under /attachments. */
export const attachmentEndpoints: Endpoint[] = []
