import type { Endpoint } from 'payload'

export const docsEndpoints: Endpoint[] = []
