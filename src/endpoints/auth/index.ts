import type { Endpoint } from 'payload'

export const authEndpoints: Endpoint[] = []
