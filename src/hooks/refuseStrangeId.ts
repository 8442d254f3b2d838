import type { CollectionBeforeOperationHook } from 'payload'
import { wholeId } from '../access/refuseHidden.ts'

/** An id that is no whole number names nothing. Without this, PostgreSQL would be asked and answer with an error. */
export const refuseStrangeId: CollectionBeforeOperationHook = ({ args }) => {
  if (!('id' in args) || args.id === undefined) return args
  wholeId(args.id)
  return args
}
