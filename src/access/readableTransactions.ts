import type { PayloadRequest, Where } from 'payload'
import { callerOf, type Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { approvalsAskedOf, type AskedOf } from './approvalsAsked.ts'
import { allOf, anyOf, type Reach } from './conditions.ts'

/**
 * The transactions a person may see (product rules, roles): admins all, deleted ones too; editors
 * those assigned to or created by them, the unassigned queue of their departments, and those whose
 * approval is asked of them (`asked`) for as long as it is; clients their own. `prefix` is the path
 * to the transaction from another collection ("transaction.").
 */
function transactionsSeenBy(caller: Caller | null, prefix: string, asked: readonly AskedOf[]): Reach {
  if (!caller) return false
  if (caller.role === 'admin') return true
  const live: Where = { [`${prefix}deletedAt`]: { exists: false } }
  if (caller.role === 'client') return allOf(live, { [`${prefix}client`]: { equals: caller.id } })
  const queue: Reach =
    caller.departments.length > 0 && {
      and: [
        { [`${prefix}assignedTo`]: { exists: false } },
        { [`${prefix}department`]: { in: caller.departments } },
      ],
    }
  return allOf(
    live,
    anyOf(
      { [`${prefix}assignedTo`]: { equals: caller.id } },
      { [`${prefix}createdBy`]: { equals: caller.id } },
      queue,
      whereAsked(asked, prefix),
    ),
  )
}

/** Transactions that stand where one of these approvals is asked. */
export function whereAsked(asked: readonly Pick<AskedOf, 'version' | 'approval'>[], prefix = ''): Reach {
  return anyOf(
    ...asked.map(({ version, approval }): Where => ({
      and: [{ [`${prefix}workflowVersion`]: { equals: version } }, { [`${prefix}status`]: { equals: approval.state } }],
    })),
  )
}

/** The same for whoever asks, as long as the office lets clients view at all. */
export async function transactionsSeenInRequest(req: PayloadRequest, prefix = ''): Promise<Reach> {
  const caller = callerOf(req)
  if (caller?.role === 'client' && !(await settingsOf(req.payload)).clients.mayView) return false
  const asked = caller?.role === 'editor' ? (await approvalsAskedOf(req, caller)).asked : []
  return transactionsSeenBy(caller, prefix, asked)
}

/** Access function of the transactions collection: see {@link transactionsSeenBy}. */
export const readableTransactions = ({ req }: { req: PayloadRequest }): Promise<Reach> => transactionsSeenInRequest(req)
