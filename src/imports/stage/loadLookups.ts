import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'
import { fold } from '../../shared/fold.ts'
import type { Lookups, NameLookup } from '../check/checkRow.ts'

type Word = { id: number; key: string; name_en: string; name_ar: string }

/** Reads what rows are held against: the words offered for new work, and everybody's address. */
export async function loadLookups(payload: Payload): Promise<Lookups> {
  const sql = sqlOnPool(payload)
  const words = (table: 'transaction_types' | 'categories') =>
    sql<Word>(`select id, key, name_en, name_ar from ${table} where active order by "order", id`)
  const people = await sql<{ id: number; email: string; staff: boolean }>(
    `select id, lower(email) as email, role in ('admin', 'editor') and status = 'active' as staff from users`,
  )
  return {
    types: lookupOf(await words('transaction_types')),
    categories: lookupOf(await words('categories')),
    users: new Map(people.map(({ email, id, staff }) => [email, { id, staff }])),
  }
}

function lookupOf(words: readonly Word[]): NameLookup {
  const byFolded = new Map<string, number>()
  for (const { id, key, name_en, name_ar } of words) {
    for (const name of [name_en, name_ar, key]) if (!byFolded.has(fold(name))) byFolded.set(fold(name), id)
  }
  return {
    byFolded,
    names: {
      en: words.map(({ name_en }) => name_en).join(', '),
      ar: words.map(({ name_ar }) => name_ar).join('، '),
    },
  }
}
