import type { Endpoint } from 'payload'
import { track } from './track.ts'
import { verify } from './verify.ts'

/** What anybody may ask without signing in. */
export const trackingEndpoints: Endpoint[] = [track, verify]
