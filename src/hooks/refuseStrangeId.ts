import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '../shared/errors.ts'

const largest = 2_147_483_647

/** An id that is no whole number names nothing. Without this, PostgreSQL would be asked and answer with an error. */
export const refuseStrangeId: CollectionBeforeOperationHook = ({ args }) => {
  if (!('id' in args) || args.id === undefined) return args
  const id = Number(args.id)
  if (!Number.isInteger(id) || id < 1 || id > largest) throw new DomainError('NOT_FOUND')
  return args
}
