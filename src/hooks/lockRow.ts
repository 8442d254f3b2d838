import type { CollectionBeforeOperationHook } from 'payload'
import { sqlOf } from '../platform/tx.ts'

/**
 * Payload updates by reading, merging and writing the whole row; two at once would lose one.
 * Locking the row before it is read makes the second wait for the first. "No key": what refers to the row, such as
 * something its person is told, does not have to wait.
 */
export const lockRow =
  (table: string): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation === 'update' && 'id' in args && Number.isInteger(Number(args.id))) {
      await sqlOf(req)(`select id from "${table}" where id = $1 for no key update`, [Number(args.id)])
    }
    return args
  }
