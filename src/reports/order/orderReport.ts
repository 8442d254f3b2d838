import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { sendJob } from '../../platform/queue.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { rangeOf, type Asked } from '../asked.ts'
import { checkAsked, checkColumns } from './checkAsked.ts'
import { reports } from '../index.ts'
import { makeReports } from '../jobs.ts'
import { nameOfReport } from './nameOfReport.ts'
import type { ReportFormat, ReportType } from '../reportTypes.ts'
import { templateOf } from '../make/templateOf.ts'

export type ReportOrder = {
  report: ReportType
  /** Of a custom report: the id of what somebody built. */
  definition: number | null
  format: ReportFormat
  language: Locale
  asked: Asked
  /** Whose rights it is made with, as they are when it is made, and who may fetch it. */
  madeFor: number
  /** Null where nobody asked: a schedule did. */
  askedBy: number | null
  schedule?: number
  /** Which occurrence of the schedule; each is made once for each person. */
  occurrence?: Date
}

/** Reports of one person that may wait or be made at a time. */
const mostAtOnce = 20

/**
 * Orders a report, in the tx of the request: the row of the history and the job that makes it are there together or not
 * at all. The same occurrence of a schedule for the same person is the same report. Raises VALIDATION_FAILED naming what
 * this report does not take, FORBIDDEN where whoever asks for themselves may not have it, TOO_MANY_REPORTS.
 */
export async function orderReport(req: PayloadRequest, order: ReportOrder): Promise<{ id: number }> {
  const { report, definition, format, language, asked, madeFor, askedBy, schedule, occurrence } = order
  checkAsked(report, asked)
  const caller = callerOf(req)
  if (caller?.id === madeFor) await checkColumns(req, definition, asked)
  if (report !== 'custom' && caller?.id === madeFor && !reports[report].roles.includes(caller.role)) throw new DomainError('FORBIDDEN')
  const { office } = await settingsOf(req.payload)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    if (schedule === undefined) await refuseTooMany(req, madeFor)
    if (asked.template !== undefined) await templateOf(req, asked.template)
    const built = definition === null ? null : await nameOfDefinition(req, definition)
    const range = rangeOf(asked, officeDate(now(), office.timeZone), office.weekend)
    const name = nameOfReport({ report, built, range, dateFormat: office.dateFormat })[language]
    const [created] = await sql<{ id: number }>(
      `insert into reports (name, report, definition_id, schedule_id, occurrence, format, language, asked, state, asked_by_id, made_for_id, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, clock_timestamp(), clock_timestamp())
       on conflict (schedule_id, occurrence, made_for_id) where schedule_id is not null and occurrence is not null do nothing returning id`,
      [name, report, definition, schedule ?? null, occurrence ?? null, format, language, JSON.stringify(asked), askedBy, madeFor],
    )
    if (created) {
      await recordAudit(req, [{ action: 'reportOrdered', entity: 'reports', entityId: created.id, after: { report, format, language, madeFor, definition } }])
      await sendJob(req, makeReports, { reportId: created.id })
      return { id: created.id }
    }
    const [known] = await sql<{ id: number }>(
      'select id from reports where schedule_id = $1 and occurrence = $2 and made_for_id = $3',
      [schedule, occurrence, madeFor],
    )
    return { id: known!.id }
  })
}

/** One person cannot keep the office's worker to themselves. Counted one after another, so that many at once do not all find room. */
async function refuseTooMany(req: PayloadRequest, person: number): Promise<void> {
  const sql = sqlOf(req)
  await sql(`select pg_advisory_xact_lock(hashtext('reports.ordered'), $1)`, [person])
  const [open] = await sql<{ count: number }>(
    `select count(*)::int as count from reports where made_for_id = $1 and state in ('waiting', 'making') and schedule_id is null`,
    [person],
  )
  if (open!.count >= mostAtOnce) throw new DomainError('TOO_MANY_REPORTS', { limit: mostAtOnce })
}

async function nameOfDefinition(req: PayloadRequest, id: number): Promise<string> {
  const [definition] = await sqlOf(req)<{ name: string }>('select name from report_definitions where id = $1', [id])
  if (!definition) throw new DomainError('NOT_FOUND')
  return definition.name
}
