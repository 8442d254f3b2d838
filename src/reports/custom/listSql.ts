import type { SqlPart } from '../../platform/idsQuery.ts'
import type { Offered } from './checkDefinition.ts'
import type { Definition } from './definitionSchema.ts'
import { shownSql, sortSql } from './shown.ts'
import type { Source } from './sources/field.ts'
import type { Statements } from './statementsOver.ts'

type Over = { source: Source; definition: Definition; offered: Offered; statements: Statements }

/** A row of a list: its record, what people know it by, and the values of the columns as `c0`, `c1` … */
export type ListRow = { recordId: number; recordName: string | null } & Record<`c${number}`, unknown>

const listSorts = ({ sort }: Definition) => sort.filter(({ by }) => !by.includes(':'))

/** The rows of a list, in order; among equals the newest first. */
export function listSql({ source, definition, offered, statements }: Over, limit?: number): SqlPart {
  const fields = definition.columns.map((key) => offered.get(key)!)
  const sorts = listSorts(definition).map(({ by, direction }) => ({ field: offered.get(by)!, direction }))
  return statements.statement((context, rows) => {
    const selected = fields.map((field, index) => `${shownSql(field, context)} as c${index}`)
    const from = rows([...fields, ...sorts.map(({ field }) => field)], source.reference.joins)
    const order = [...sorts.map(({ field, direction }) => `${sortSql(field, context)} ${direction} nulls last`), 's.id desc']
    const most = Math.min(limit ?? Infinity, definition.limit ?? Infinity)
    return `select s.id as "recordId", (${source.reference.sql})::text as "recordName"${selected.map((each) => `, ${each}`).join('')}
      ${from} order by ${order.join(', ')}${Number.isFinite(most) ? ` limit ${context.place(most)}` : ''}`
  })
}

/** How many rows there are in all. */
export function countSql({ statements }: Over): SqlPart {
  return statements.statement((_context, rows) => `select count(*)::float8 as count ${rows([])}`)
}
