import type { Endpoint } from 'payload'
import { beginGoogle } from './begin.ts'
import { googleCallback } from './callback.ts'
import { googleIdToken } from './idToken.ts'
import { googleOffered } from './offered.ts'

/** Signing in with Google: a browser's way there and back, and an app's ID token. */
export const googleEndpoints: Endpoint[] = [googleCallback, googleOffered, beginGoogle, googleIdToken]
