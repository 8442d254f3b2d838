import type { CollectionBeforeOperationHook, Where } from 'payload'
import { resolveQuickViews } from '../transactions/quickViews.ts'

/** `where[view]` and `where[figure]` are not stored: they become what they mean before the query is checked, whoever asks. */
export const readQuickViews: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'read' && operation !== 'count') return args
  const { where } = args as { where?: Where }
  return where && /"(?:view|figure)":/.test(JSON.stringify(where)) ? { ...args, where: await resolveQuickViews(req, where) } : args
}
