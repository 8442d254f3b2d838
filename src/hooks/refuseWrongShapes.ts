import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook } from 'payload'
import { readShapes } from '../platform/readShapes.ts'
import { wrongFields } from '../shared/wrongFields.ts'

const saves = new Set(['create', 'update', 'updateByID'])

/** What is saved has the kinds of its fields, before any hook relies on it. Raises VALIDATION_FAILED naming each field. */
export const refuseWrongShapes: CollectionBeforeOperationHook = ({ args, collection, operation }) =>
  saves.has(operation) ? { ...args, data: shaped(collection.fields, (args as { data?: unknown }).data) } : args

/** The same for a global. */
export const refuseWrongShapesOfGlobal: GlobalBeforeOperationHook = ({ args, global, operation }) =>
  operation === 'update' ? { ...args, data: shaped(global.fields, (args as { data?: unknown }).data) } : args

function shaped(fields: Parameters<typeof readShapes>[0], given: unknown): Record<string, unknown> {
  const { data, wrong } = readShapes(fields, given)
  if (wrong.length > 0) throw wrongFields(wrong)
  return data
}
