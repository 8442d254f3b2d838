import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'

/** Anybody who signed in and owes no second factor; a program with an API key is shown no pages. */
export const mayOpenAdmin = ({ req }: { req: PayloadRequest }): boolean => {
  const caller = callerOf(req)
  return caller !== null && !caller.apiKey
}
