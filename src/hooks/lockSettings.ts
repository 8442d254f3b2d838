import type { GlobalBeforeOperationHook } from 'payload'
import { settingsSlug } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'

/**
 * One save at a time. Payload reads the row, merges and writes all of it; of two admins who change different
 * settings at once, the first would lose their change. A lock on the row would not do: at first there is none.
 */
export const lockSettings: GlobalBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'update') await sqlOf(req)('select pg_advisory_xact_lock(hashtext($1))', [settingsSlug])
  return args
}
