import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'

/** Active administrators. */
export const isAdmin = ({ req }: { req: PayloadRequest }): boolean => callerOf(req)?.role === 'admin'
