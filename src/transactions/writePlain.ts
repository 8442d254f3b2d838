import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { columnsToWrite, nameOf, selected, selectedFrom } from './columns.ts'
import { numberSeries, takeNumber } from './reserveNumbers.ts'
import type { Transaction } from './transaction.ts'

/**
 * Saves what was prepared (prepareSave), by one statement, as Payload would while the collection is not extended
 * (isWrittenPlainly; a test compares the two). Payload walks all fields several times and writes every column anew,
 * which takes more time than all the rest of a change. Tags are not written here. Gives the record as it now is.
 */
export async function updatePlain(req: PayloadRequest, id: number, data: Partial<Transaction>): Promise<Transaction> {
  const { columns, values } = columnsToWrite({ ...data, updatedAt: now().toISOString() })
  const statement = `update transactions set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}
    where id = $1 returning ${selected}`
  const [saved] = await sqlOf(req)<Transaction>(statement, [id, ...values], nameOf(statement), true)
  if (!saved) throw new Error(`Transaction ${id} was gone although its row was locked.`)
  return saved
}

/**
 * Stores a new transaction and gives the record. The number is taken and used by one statement: from then on the
 * counter stays locked until the tx ends, and everybody else who creates waits.
 */
export async function insertPlain(req: PayloadRequest, data: Partial<Transaction>): Promise<Transaction> {
  const at = now()
  const { prefix, year } = await numberSeries(req.payload, at)
  const { tags, ...rest } = data
  const { columns, values } = columnsToWrite({ ...rest, createdAt: at.toISOString(), updatedAt: at.toISOString() })
  const statement = `with ${takeNumber('$1', '$2')},
    made as (
      insert into transactions (reference, ${columns.join(', ')})
      select taken.reference, ${columns.map((_, index) => `$${index + 4}`).join(', ')} from taken returning *
    ), tagged as (
      insert into transactions_texts ("order", parent_id, path, text)
      select tag.place, made.id, 'tags', tag.text from made, unnest($3::text[]) with ordinality as tag (text, place)
    )
    select ${selectedFrom('made', 'array_to_json($3::text[])')} from made`
  const [saved] = await sqlOf(req)<Transaction>(statement, [prefix, year, tags ?? [], ...values], nameOf(statement), true)
  if (!saved) throw new Error('PostgreSQL stored a transaction and told nothing of it.')
  return saved
}
