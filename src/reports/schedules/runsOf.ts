import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { ReportState } from '../reportTypes.ts'

/** Who got what of one run: the report, how many rows it holds, and the digest of the list of them. */
export type RunRecipient = { id: number; name: string; report: number; state: ReportState; rows: number | null; manifest: string | null }

/** A run of a schedule: when, for how many people, how far it is. `people` is told to administrators alone. */
export type ScheduleRun = {
  /** ISO. */
  occurrence: string
  /** Whoever let it run by hand; null for the clock. */
  askedBy: string | null
  count: number
  ready: number
  failed: number
  people?: RunRecipient[]
}

type Row = { occurrence: Date; askedBy: string | null; count: number; ready: number; failed: number; people: RunRecipient[] }

/** The latest runs of a schedule, the newest first. */
export async function runsOf(req: PayloadRequest, schedule: number, { limit, withPeople }: { limit: number; withPeople: boolean }): Promise<ScheduleRun[]> {
  const rows = await sqlOf(req)<Row>(
    `select r.occurrence, max(asker.name) as "askedBy", count(*)::int as count,
       count(*) filter (where r.state = 'ready')::int as ready, count(*) filter (where r.state = 'failed')::int as failed,
       case when $3 then (array_agg(json_build_object('id', person.id, 'name', person.name, 'report', r.id, 'state', r.state,
         'rows', r.rows::float8, 'manifest', r.manifest) order by person.name, r.id))[1:500] end as people
     from reports r join users person on person.id = r.made_for_id left join users asker on asker.id = r.asked_by_id
     where r.schedule_id = $1 and r.occurrence is not null group by r.occurrence order by r.occurrence desc limit $2`,
    [schedule, limit, withPeople],
  )
  return rows.map(({ occurrence, people, ...row }) => ({ occurrence: occurrence.toISOString(), ...row, ...(withPeople ? { people } : {}) }))
}
