import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'

/** Anybody with an active account. */
export const isSignedIn = ({ req }: { req: PayloadRequest }): boolean => callerOf(req) !== null
