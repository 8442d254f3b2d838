import type { PayloadRequest } from 'payload'
import { readableQuery } from '../../access/readableQuery.ts'
import { slaResults, type SlaResult } from '../../analytics/measures/slaResults.ts'
import { workflowWords } from '../../analytics/workflowWords.ts'
import { now } from '../../platform/clock.ts'
import { idsQuery, joinSql } from '../../platform/idsQuery.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { whereOf, type TransactionFilter } from '../../transactions/filter.ts'
import { callerOf } from '../../platform/caller.ts'

/** A service time of a workflow, with how often it was met. */
export type ServiceTime = { workflow: string; label: string } & SlaResult

/** The service times of every workflow over the transactions that match; see slaResults for what each number counts. */
export async function serviceTimes(req: PayloadRequest, filter: TransactionFilter, locale: Locale): Promise<ServiceTime[]> {
  const readable = await readableQuery(req, await whereOf(req, callerOf(req), filter))
  if (readable === null) return []
  const { office } = await settingsOf(req.payload)
  const { text, values } = joinSql`
    select t.workflow_id as id, w.name_en as en, w.name_ar as ar, array_agg(t.id) as transactions
    from transactions t join workflows w on w.id = t.workflow_id
    where t.id in (${idsQuery(req.payload, slugs.transactions, readable)})
      and exists (select 1 from sla_clocks c where c.transaction_id = t.id)
    group by 1, 2, 3 order by 1`
  const workflows = await sqlOf(req)<{ id: number; transactions: number[] } & Text>(text, values)
  const told: ServiceTime[] = []
  for (const { id, en, ar, transactions } of workflows) {
    const words = await workflowWords(req, id, locale)
    const results = await slaResults(req, Int32Array.from(transactions), office.timeZone, now().getTime())
    told.push(...results.map((result) => ({ ...result, workflow: say({ en: en ?? '', ar: ar ?? '' }, locale), label: words.sla(result.key) })))
  }
  return told
}
