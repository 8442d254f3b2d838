import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, PaginatedDocs, Where } from 'payload'
import { pageOfFiles } from '../attachments/pageOfFiles.ts'
import { callerOf } from '../platform/caller.ts'
import { pageOf } from '../transactions/list.ts'

type Paged = { page: number; limit: number; total: number }
type Args = { where?: Where; sort?: string | string[]; limit?: number; page?: number; pagination?: boolean; overrideAccess?: boolean; pagedFiles?: Paged }

const usualLimit = 10

/**
 * A page of files for whoever does not see all transactions: which ones, and how many there are, is asked by a query of
 * our own (see pageOfFiles); Payload reads just these, by its own rules, and still refuses what may not be asked for.
 */
export const pageFiles: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { where, sort, limit = usualLimit, page = 1, pagination = true, overrideAccess } = args as Args
  const caller = callerOf(req)
  if (operation !== 'read' || !('sort' in args) || overrideAccess || !pagination || limit === 0 || !caller || caller.role === 'admin') return args
  const order = Array.isArray(sort) ? sort.join(',') : sort || '-id'
  const found = await pageOfFiles(req, { where, sort: order, limit, page: Math.max(1, page) })
  if (!found) return args
  const these: Where = { id: { in: found.ids.length > 0 ? found.ids : [0] } }
  const pagedFiles: Paged = { page: Math.max(1, page), limit, total: found.total }
  return { ...args, where: where ? { and: [where, these] } : these, page: 1, pagination: false, pagedFiles }
}

/** The other half: the answer says which page it is, and of how many. */
export const sayPageOfFiles: CollectionAfterOperationHook = ({ args, operation, result }) => {
  const { pagedFiles } = args as Args
  if (operation !== 'find' || !pagedFiles) return result
  const { page, limit, total } = pagedFiles
  const found = result as PaginatedDocs
  return { ...found, ...pageOf(found.docs, total, page, limit) }
}
