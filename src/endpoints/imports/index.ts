import type { Endpoint } from 'payload'

/** Everything that can be asked under /imports. */
export const importEndpoints: Endpoint[] = []
