import type { PayloadRequest } from 'payload'
import { refuse } from '../../access/askableQuery.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import type { RowBehind } from '../rowsBehind.ts'
import { clockOutcomes } from './slaResults.ts'

/**
 * The transactions behind a service time's figure: `key` is the SLA and the outcome (met, breached, open), perhaps the
 * month of the office, joined by commas. `hours` are working hours of stopped clocks.
 */
export async function slaBehind(
  req: PayloadRequest,
  transactions: Int32Array,
  { key, timeZone, now }: { key: string; timeZone: string; now: number },
): Promise<RowBehind[]> {
  const [sla = '', outcome = '', month = null] = key.split(',')
  if (!['met', 'breached', 'open'].includes(outcome)) refuse('key', key, 'as in review,breached', 'مثل review,breached')
  return sqlOnPool(req.payload)<RowBehind>(
    `select id, count(*)::int as count, round((sum(elapsed) / 60)::numeric, 4)::float8 as hours from (${clockOutcomes}) clocks
     where sla = $4 and outcome = $5 and ($6::text is null or to_char(decided at time zone $2, 'YYYY-MM') = $6)
     group by id order by hours desc nulls last, id desc`,
    [[...transactions], timeZone, new Date(now).toISOString(), sla, outcome, month],
  )
}
