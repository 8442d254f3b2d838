import { createLocalReq, type Payload } from 'payload'
import { actAsJob } from '../../audit/actor.ts'
import { recordAudit } from '../../audit/record.ts'
import { publish } from '../../outbox/publish.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import type { DomainError } from '../../shared/errors.ts'
import { problemOf } from '../make/failReport.ts'
import { runSchedules } from './jobs.ts'

/**
 * Takes a schedule out of force that cannot be run as it is - the custom report is gone, a filter means nothing any more -
 * and tells its owner why, by a report of the occurrence that failed. Otherwise it would fail again at each occurrence.
 */
export async function stopSchedule(payload: Payload, id: number, error: DomainError): Promise<void> {
  const problem = problemOf(error)
  const req = actAsJob(await createLocalReq({}, payload), runSchedules.name)
  await inTx(req, async () => {
    const sql = sqlOf(req)
    const [stopped] = await sql<{ name: string; owner: number | null }>(
      `update report_schedules set active = false, next_run_at = null, updated_at = clock_timestamp() where id = $1 and active
       returning name, owner_id as owner`,
      [id],
    )
    if (!stopped) return
    await recordAudit(req, [{ action: 'scheduleStopped', entity: 'report-schedules', entityId: id, outcome: 'failed', after: { name: stopped.name, problem: problem.code } }])
    if (stopped.owner === null) return
    const [report] = await sql<{ id: number }>(
      `insert into reports (name, report, definition_id, schedule_id, format, language, asked, state, problem, made_for_id, finished_at, created_at, updated_at)
       select s.name, s.report::text::enum_reports_report, s.definition_id, s.id, s.format::text::enum_reports_format, u.locale::text::enum_reports_language,
         s.asked, 'failed', $2, u.id, clock_timestamp(), clock_timestamp(), clock_timestamp()
       from report_schedules s join users u on u.id = s.owner_id where s.id = $1 returning id`,
      [id, JSON.stringify(problem)],
    )
    const event = { type: 'reportFailed' as const, reportId: report!.id, report: { en: stopped.name, ar: stopped.name }, users: [stopped.owner], problem: problem.code }
    await publish(req, [{ ...event, by: null, at: now().toISOString() }], { keys: [`report:${report!.id}:failed`] })
  })
}
