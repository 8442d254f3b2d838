import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'
import type { ListColumn } from './listColumns.ts'

/** What the states of steps are called, by the line of the timeline: by their own workflow, as it called them then. */
export type StepWords = ReadonlyMap<number, { from: Text | null; to: Text | null }>

/** The words of these lines; none where no column shows states. */
export async function stepWords(req: PayloadRequest, columns: readonly ListColumn[], ids: readonly number[]): Promise<StepWords> {
  if (ids.length === 0 || !columns.some(({ field }) => field?.custom?.['words'] === 'states')) return new Map()
  const rows = await sqlOf(req)<{ id: number; from: Text | null; to: Text | null }>(
    `select id, data->'fromLabel' as "from", data->'toLabel' as "to" from transaction_history
     where id = any($1::int[]) and event in ('statusChanged', 'workflowMigrated')`,
    [ids],
  )
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]))
}
