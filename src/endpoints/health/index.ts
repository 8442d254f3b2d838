import type { Endpoint } from 'payload'
import { healthLive } from './live.ts'
import { healthReady } from './ready.ts'

/** Whether the process lives, and whether it can do its work: public, cheap, without secrets. */
export const healthEndpoints: Endpoint[] = [healthLive, healthReady]
