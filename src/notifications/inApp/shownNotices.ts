import { executeAccess, type PayloadRequest } from 'payload'
import { conditionOf, countedFrom, idsQuery } from '../../platform/idsQuery.ts'
import { slugs } from '../../shared/slugs.ts'
import { forAdmins, partings } from './partings.ts'

/**
 * The notices that a person is shown, as parts of SQL over `notices`, the notifications with their transactions:
 * `readable` says of a row whether its transaction may be read now, `shown` whether the row is there for them at all.
 * Values are counted from $1, which is the person.
 */
export type ShownNotices = { readable: string; shown: string; values: unknown[] }

/** The rows that the parts of `ShownNotices` are about. */
export const noticesWithTransactions = 'notifications left join transactions on transactions.id = notifications.transaction_id'

/**
 * Whoever cannot read a transaction any more is not told what happened to it while they could: the notice is neither
 * shown nor counted. It is not deleted either: what was taken from somebody by mistake comes back. What tells of that
 * very parting stays (`partings`), without the transaction. Who does not read all of them is shown nothing `forAdmins`. The rule is asked of the collection of transactions itself,
 * so that it holds as the office, or a consumer of the plugin, has it.
 */
export async function shownNotices(req: PayloadRequest, personId: number): Promise<ShownNotices> {
  const { read } = req.payload.collections[slugs.transactions].config.access
  const reach = await executeAccess({ req, disableErrors: true }, read)
  const own = 'notifications.recipient_id = $1'
  if (reach === true) return { readable: 'transactions.id is not null', shown: own, values: [personId] }
  const always = `notifications.transaction_id is null and notifications.event not in (${listed(forAdmins)}) or notifications.event in (${listed(partings)})`
  if (reach === false) return { readable: 'false', shown: `${own} and (${always})`, values: [personId] }
  const condition = conditionOf(req.payload, slugs.transactions, reach)
  const part = condition ?? idsQuery(req.payload, slugs.transactions, reach)
  const { text } = countedFrom(part, 1)
  const readable = condition ? `(transactions.id is not null and (${text}))` : `coalesce(transactions.id in (${text}), false)`
  return { readable, shown: `${own} and (${always} or ${readable})`, values: [personId, ...part.values] }
}

function listed(events: readonly string[]): string {
  return events.map((event) => `'${event}'`).join(', ')
}
