import type { PayloadRequest } from 'payload'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { officeCalendar, officeKey } from '../calendars/officeCalendar.ts'
import type { StatusChanged } from '../events/index.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError, sentence } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import type { WorkingCalendar } from '../sla/calendar.ts'
import { workingMinutesBetween } from '../sla/workingMinutesBetween.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'
import { recordedActor, unknownClient } from '../workflows/recordedActor.ts'
import { simulate, type History, type Simulation } from '../workflows/simulate.ts'
import { findingsOf, shownFindings } from './findings.ts'
import { versionsOf, workflowOf } from './workflow.ts'

/** The most transactions one simulation goes through; it runs while others wait. */
export const mostSimulated = 2_000
const examplesAtMost = 20

type Row = {
  id: number; status: string; rev: number; createdBy: number | null; assignedTo: number | null; client: number | null; files: number
  fields: Record<string, unknown>; steps: StatusChanged[] | null
}

export type ShownSimulation = Omit<Simulation, 'refused' | 'landedElsewhere'> & {
  landedElsewhere: { count: number; examples: Simulation['landedElsewhere'] }
  refused: { count: number; examples: { id: number; at: string; status: string; code: string; message: string }[] }
}

/**
 * What a definition (by default the draft, else the published version) would have made of the recorded changes of status
 * of this workflow's transactions, the latest first. What else a transaction holds is taken as it is today. Saves and
 * sends nothing. Raises NOT_FOUND, and WORKFLOW_INVALID where the definition cannot be run at all.
 */
export async function simulateDraft(
  req: PayloadRequest,
  { id, definition, limit, locale }: { id: number; definition: unknown; limit: number; locale: Locale },
): Promise<ShownSimulation> {
  const workflow = await workflowOf(req, id)
  const versions = await versionsOf(req, id)
  const tried = definition ?? (versions.find(({ state }) => state === 'draft') ?? versions.find((version) => version.id === workflow.published))?.definition
  const findings = (await findingsOf(req, tried)).filter(({ severity }) => severity === 'error')
  if (findings.length > 0) {
    const said = shownFindings(findings, locale)
    const params = { workflow: workflow.key, findings: findings.map(({ message }) => message.en).join(' '), findingsAr: findings.map(({ message }) => message.ar).join(' ') }
    throw new DomainError('WORKFLOW_INVALID', params, { data: { findings: said } })
  }
  const runnable = tried as WorkflowDefinition
  const histories = (await recorded(req, id, limit)).map(historyOf)
  const calendars = await calendarsOf(req, runnable)
  const result = simulate(runnable, histories, {
    workingMinutes: (from, to, key) => workingMinutesBetween(calendars.get(key ?? officeKey)!, Date.parse(from), Date.parse(to)),
    until: now().toISOString(),
    actions: actionsOf(req.payload),
  })
  const { refused, landedElsewhere, ...figures } = result
  return {
    ...figures,
    landedElsewhere: { count: landedElsewhere.length, examples: landedElsewhere.slice(0, examplesAtMost) },
    refused: {
      count: refused.length,
      examples: refused.slice(0, examplesAtMost).map(({ id: transaction, at, status, refusal }) => ({
        id: transaction, at, status, code: refusal.code, message: sentence(refusal.code, refusal.params, locale),
      })),
    },
  }
}

/** What holds now under each calendar that the definition names, and the office's own. Findings said that all exist. */
async function calendarsOf(req: PayloadRequest, { slas = [] }: WorkflowDefinition): Promise<Map<string, WorkingCalendar>> {
  const calendars = new Map([[officeKey, await officeCalendar(req)]])
  for (const { calendar = officeKey } of slas) {
    if (!calendars.has(calendar)) calendars.set(calendar, await currentCalendar(req, calendar))
  }
  return calendars
}

function recorded(req: PayloadRequest, workflow: number, limit: number): Promise<Row[]> {
  return sqlOf(req)<Row>(
    `select t.id, t.status, t.rev::int, t.created_by_id as "createdBy", t.assigned_to_id as "assignedTo", t.client_id as client,
       t.attachment_count::int as files,
       coalesce(t.custom_fields, '{}') || jsonb_build_object('title', t.title, 'description', t.description, 'priority', t.priority,
         'clientName', t.client_name, 'reference', t.reference, 'externalReference', t.external_reference, 'projectId', t.project_id,
         'type', t.type_id, 'category', t.category_id, 'department', t.department_id, 'dueDate', t.due_date, 'createdAt', t.created_at,
         'tags', (select coalesce(jsonb_agg(text order by "order"), '[]') from transactions_texts where parent_id = t.id and path = 'tags')) as fields,
       (select jsonb_agg(h.data order by h.id) from transaction_history h
        where h.transaction_id = t.id and h.event = 'statusChanged') as steps
     from transactions t where t.workflow_id = $1 and t.deleted_at is null order by t.id desc limit $2`,
    [workflow, limit],
  )
}

function historyOf({ id, status, rev, createdBy, assignedTo, client: account, files, fields, steps }: Row): History {
  const done = steps ?? []
  // Imported steps may have been taken by a client of whom no account is known.
  const client = account ?? (done.some(({ importId }) => importId !== undefined) ? unknownClient : null)
  return {
    start: {
      id, rev, createdBy, assignedTo, client, submittedBy: null, attachmentCount: files, fields,
      status: done[0]?.from ?? status,
    },
    steps: done.map((step) => {
      const { at, comment, transition } = step
      return { at, actor: recordedActor(step, client), transition, ...(comment === undefined ? {} : { comment }) }
    }),
    ended: status,
  }
}
