import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { defaultCategories, defaultDepartments, defaultTypes, type ListEntry } from '../shared/officeDefaults.ts'

const lists: readonly [table: string, entries: readonly ListEntry[]][] = [
  ['transaction_types', defaultTypes],
  ['categories', defaultCategories],
  ['departments', defaultDepartments],
]

/** The word lists of a new office; words already there, renamed ones too, are left alone. */
export async function seedWords(req: PayloadRequest): Promise<void> {
  for (const [table, entries] of lists) {
    for (const [order, { key, label }] of entries.entries()) {
      await sqlOf(req)(
        `insert into ${table} (key, name_en, name_ar, active, "order") values ($1, $2, $3, true, $4)
         on conflict (key) do nothing`,
        [key, label.en, label.ar, order + 1],
      )
    }
  }
}
