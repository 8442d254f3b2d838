import { describe, expect, it } from 'vitest'
import { isTold } from './source.ts'

const told = (text: string) => isTold({ filter: {}, whole: false, condition: { text, values: [] } })

describe('what the ledger tells', () => {
  it.each([
    '"transactions"."deleted_at" is null',
    '("transactions"."deleted_at" is null and "transactions"."priority" in ($1, $2) and not "transactions"."due_date" < $3::timestamptz)',
  ])('%s', (text) => expect(told(text)).toBe(true))

  it.each([
    '"transactions"."title" = $1',
    'custom_fields @> $1 and "transactions"."deleted_at" is null',
    `jsonb_path_exists("transactions"."custom_fields", '$.site')`,
    'transactions.id in (select "transactions"."id" from "transactions")',
  ])('not %s', (text) => expect(told(text)).toBe(false))
})
