import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOnPool } from '../platform/tx.ts'
import type { Locale } from '../shared/text.ts'
import { pageOf, type Page } from '../transactions/list.ts'
import { workflowOf } from '../versions/workflow.ts'
import { askedCourses, askedRows, type AnalyticsFilter } from './askedCourses.ts'
import { slaBehind } from './measures/slaBehind.ts'
import type { Interval } from './measures/throughput.ts'
import { rowsBehind, type Figure, type RowBehind } from './rowsBehind.ts'
import { staysOf } from './stays.ts'
import { workflowWords } from './workflowWords.ts'

export type BehindAsked = {
  workflow: number
  filter: AnalyticsFilter
  interval: Interval
  figure: Figure | 'sla'
  key: string
  page: number
  limit: number
}

/** A transaction behind a figure, as a line of a table. */
export type ShownRow = RowBehind & {
  reference: string
  externalReference: string
  title: string | null
  clientName: string
  status: string
  statusLabel: string
  statusColour: string
  assignedTo: { id: number; name: string } | null
}

/** A page of the transactions behind a figure: the same rows, the same rules; see rowsBehind. Raises what analyticsOf raises. */
export async function transactionsBehind(req: PayloadRequest, asked: BehindAsked, locale: Locale): Promise<Page<ShownRow>> {
  const { workflow, filter, interval, figure, key, page, limit } = asked
  const { id } = await workflowOf(req, workflow)
  const words = await workflowWords(req, id, locale)
  const rows = await askedRows(req, id, filter)
  const { office } = await settingsOf(req.payload)
  const courses = await askedCourses(req, rows)
  const moment = now().getTime()
  const found =
    figure === 'sla'
      ? await slaBehind(req, courses.ids, { key, timeZone: office.timeZone, now: moment })
      : rowsBehind(courses, staysOf(courses), {
          figure, key, interval, days: office, now: moment, rejects: words.rejects, completed: words.completed,
        })
  const shown = found.slice((page - 1) * limit, page * limit)
  const lines = await sqlOnPool(req.payload)<{
    id: number; reference: string; externalReference: string; title: string | null; clientName: string; status: string; assignee: number | null; name: string | null
  }>(
    `select t.id, t.reference, t.external_reference as "externalReference", t.title, t.client_name as "clientName", t.status,
       t.assigned_to_id as assignee, u.name from transactions t left join users u on u.id = t.assigned_to_id where t.id = any($1::int[])`,
    [shown.map((row) => row.id)],
  )
  const byId = new Map(lines.map((line) => [line.id, line]))
  const docs = shown.flatMap((row): ShownRow[] => {
    const line = byId.get(row.id)
    if (!line) return []
    const { assignee, name, ...rest } = line
    const { label, colour } = words.state(line.status)
    return [{ ...rest, ...row, statusLabel: label, statusColour: colour, assignedTo: assignee === null ? null : { id: assignee, name: name ?? '' } }]
  })
  return pageOf(docs, found.length, page, limit)
}
