import type { Endpoint } from 'payload'

export const healthEndpoints: Endpoint[] = []
