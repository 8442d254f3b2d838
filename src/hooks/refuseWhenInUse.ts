import type { CollectionBeforeDeleteHook } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { sqlOf } from '../platform/tx.ts'

const columns = { type: 'type_id', category: 'category_id', department: 'department_id' } as const

/** A word that transactions use stays: removing it would change what they say. It can be taken out of new work instead. */
export const refuseWhenInUse =
  (usedAs: keyof typeof columns): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const [used] = await sqlOf(req)<{ count: string }>(
      `select count(*) from (select 1 from transactions where ${columns[usedAs]} = $1 limit 1000) as used`,
      [id],
    )
    const count = Number(used?.count ?? 0)
    if (count > 0) throw new DomainError('IN_USE', { name: String(id), count: count >= 1000 ? '1000+' : count })
  }
