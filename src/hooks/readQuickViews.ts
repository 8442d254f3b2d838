import type { CollectionBeforeOperationHook, Where } from 'payload'
import { resolveQuickViews } from '../transactions/quickViews.ts'

/** `where[view]` is not stored: it becomes what it means before the query is checked, whoever asks. */
export const readQuickViews: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'read' && operation !== 'count') return args
  const { where } = args as { where?: Where }
  return where && JSON.stringify(where).includes('"view"') ? { ...args, where: await resolveQuickViews(req, where) } : args
}
