import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addDays, startOfOfficeDay, type OfficeDate } from '../../shared/dates.ts'
import { addRows, carriedOn } from '../ledger/carriedOn.ts'
import { openStages, type FlatFilter } from './figure.ts'
import type { Scope } from './scope.ts'

/** Classes of the age of open work: from the office's days to today; the last one has no end. */
export const ageClasses = [[0, 7], [8, 30], [31, 90], [91, 180], [181, null]] as const

export type Age = { key: string; days: readonly [from: number, to: number | null]; count: number; filter: FlatFilter }

type Row = { bucket: number; count: number }

/**
 * Open work by age: the days of the office since it began (0: today). Of the oldest nothing is read: they are what is
 * left of all that is open, so that years of waiting work cost nothing to count.
 */
export async function agesOf(req: PayloadRequest, scope: Scope, open: number, today: OfficeDate, timeZone: string): Promise<Age[]> {
  // The class of a row is the place of its begin among the first moments of the classes, the oldest first.
  const starts = ageClasses.flatMap(([, to]) => (to === null ? [] : [startOfOfficeDay(addDays(today, -to), timeZone).toISOString()])).toReversed()
  const rows = await carriedOn<Row[]>(req, scope, ['ages', starts], {
    read: ({ table, count }) => {
      const { text, values } = joinSql`
        select width_bucket(begun_at, ${{ value: starts }}::timestamptz[]) as bucket, ${count()} as count
        from ${table} where (${scope.condition}) and state_kind <> 'final' and begun_at >= ${{ value: starts[0] }}::timestamptz group by 1`
      return sqlOf(req)<Row>(text, values)
    },
    add: addRows(({ bucket }) => bucket, ['count']),
  })
  const young = rows.reduce((sum, { count }) => sum + count, 0)
  return ageClasses.map(([from, to], place): Age => ({
    key: to === null ? `${from}+` : `${from}-${to}`,
    days: [from, to],
    count: to === null ? open - young : (rows.find(({ bucket }) => bucket === starts.length - place)?.count ?? 0),
    filter: {
      stage: openStages,
      ...(to === null ? {} : { begun_after: addDays(today, -to) }),
      // Work that is dated in the future is of today.
      ...(from === 0 ? {} : { begun_before: addDays(today, -from) }),
    },
  }))
}
