import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { peopleOfAudience, type TransactionsOfFilter } from './peopleOfAudience.ts'
import type { Audience } from './send.ts'

const named = 5

/** How many people an audience is now, and the names of some. Raises VALIDATION_FAILED where it is nobody. */
export async function previewSend(
  req: PayloadRequest,
  audience: Audience,
  asker: number,
  transactionsOf: TransactionsOfFilter,
): Promise<{ people: number; names: string[] }> {
  const ids = await peopleOfAudience(req, { audience, asker }, transactionsOf)
  if (ids.length === 0) {
    const message = { en: 'There is nobody to write to.', ar: 'لا يوجد من يُكتب إليه.' }
    throw new DomainError('VALIDATION_FAILED', { fields: 'to' }, { fields: [{ path: 'to', message, code: 'NOBODY' }] })
  }
  const rows = await sqlOf(req)<{ name: string }>('select name from users where id = any($1::int[]) order by id', [ids.slice(0, named)])
  return { people: ids.length, names: rows.map(({ name }) => name) }
}
