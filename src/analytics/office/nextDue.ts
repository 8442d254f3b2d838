import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import type { Scope } from './scope.ts'

export type DueRow = { id: number; reference: string; externalReference: string; title: string | null; dueDate: string; status: string }

const told = 10

/** The next that are due, today's first: work that goes on, ten at most. `status` is the key of the state; `dueDate` a day of the office. */
export async function nextDue(req: PayloadRequest, { condition }: Scope, today: OfficeDate): Promise<DueRow[]> {
  const { text, values } = joinSql`
    select id, reference, external_reference as "externalReference", title, to_char(due_date at time zone 'UTC', 'YYYY-MM-DD') as "dueDate", status
    from transactions where (${condition}) and state_kind = 'normal' and due_date >= ${{ value: `${today}T00:00:00.000Z` }}::timestamptz
    order by due_date, id limit ${{ value: told }}`
  return sqlOf(req)<DueRow>(text, values)
}
