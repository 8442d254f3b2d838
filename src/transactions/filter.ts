import type { PayloadRequest, Where } from 'payload'
import { now } from '../platform/clock.ts'
import type { Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { addDays, isOfficeDate, officeDate, startOfOfficeDay } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import { waitingFor } from './approvals/waitingFor.ts'

/**
 * The flat filters of lists, search, export and bulk work. Lists are comma separated; dates are the
 * office's days (inclusive at both ends) or ISO moments; people are ids, emails, `me` or `none`.
 */
export type TransactionFilter = {
  status?: string | undefined
  priority?: string | undefined
  type?: string | undefined
  category?: string | undefined
  department?: string | undefined
  client?: string | undefined
  /** A client without an account, by the name that stands on their work: one, for names have commas. */
  client_name?: string | undefined
  client_not?: string | undefined
  assigned_to_not?: string | undefined
  assigned_to?: string | undefined
  created_by?: string | undefined
  tags?: string | undefined
  project_id?: string | undefined
  external_reference?: string | undefined
  reference?: string | undefined
  import?: string | undefined
  stage?: string | undefined
  created_after?: string | undefined
  created_before?: string | undefined
  updated_after?: string | undefined
  updated_before?: string | undefined
  due_after?: string | undefined
  due_before?: string | undefined
  overdue?: boolean | undefined
  due_soon?: boolean | undefined
  has_attachments?: boolean | undefined
  /** Ids or keys of workflows. */
  workflow?: string | undefined
  /** The work began: created, or its first step where that is earlier. */
  begun_after?: string | undefined
  begun_before?: string | undefined
  /** It came into the final state it stands in. */
  ended_after?: string | undefined
  ended_before?: string | undefined
  /** The same of completed work alone. */
  completed_after?: string | undefined
  completed_before?: string | undefined
  /** completed, cancelled: how what has ended ended. */
  outcome?: string | undefined
  /** Completed by the end of its due day, or after it; work without a due date is neither. */
  on_time?: boolean | undefined
  /** Ended, so many hours after it began: at least, less than. */
  lead_time_over?: number | undefined
  lead_time_under?: number | undefined
  open_on?: string | undefined
  /** Went back into a state in which it had been, or never did. */
  rework?: boolean | undefined
  my_approvals?: boolean | undefined
}

/** Filters by a moment, from `…_after` to `…_before`, and the fields they ask for. */
const moments = [
  ['created', 'createdAt'], ['updated', 'updatedAt'], ['begun', 'begunAt'], ['ended', 'endedAt'], ['completed', 'endedAt'],
] as const

const daySpan = /^\d{4}-\d{2}-\d{2}$/

/** The Payload query of a filter, without access (Payload adds the caller's). Raises MALFORMED_QUERY naming the parameter. */
export async function whereOf(req: PayloadRequest, caller: Caller | null, filter: TransactionFilter): Promise<Where> {
  const { office } = await settingsOf(req.payload)
  const { timeZone } = office
  const and: Where[] = []
  const add = (path: string, condition: Where[string]) => and.push({ [path]: condition } as Where)

  if (filter.status) add('status', { in: listOf(filter.status) })
  if (filter.priority) add('priority', { in: listOf(filter.priority) })
  if (filter.stage) add('stateKind', { in: listOf(filter.stage) })
  if (filter.tags) add('tags', { in: listOf(filter.tags) })
  if (filter.project_id) add('projectId', { in: listOf(filter.project_id) })
  if (filter.external_reference) add('externalReference', { in: listOf(filter.external_reference) })
  if (filter.reference) add('reference', { in: listOf(filter.reference).map((each) => each.toUpperCase()) })
  if (filter.import) add('importId', { equals: wholeNumber('import', filter.import) })
  for (const [name, table] of [['type', 'transaction_types'], ['category', 'categories'], ['department', 'departments']] as const) {
    const asked = filter[name]
    if (asked === 'none') add(name, { exists: false })
    else if (asked) add(name, { in: await wordIds(req, name, table, asked) })
  }
  for (const [name, path] of [['client', 'client'], ['assigned_to', 'assignedTo'], ['created_by', 'createdBy']] as const) {
    const asked = filter[name]
    if (!asked) continue
    if (asked === 'none') add(path, { exists: false })
    else add(path, { in: await peopleIds(req, caller, name, asked) })
  }
  if (filter.client_name) and.push({ client: { exists: false } }, { clientName: { in: await namesWritten(req, filter.client_name) } })
  for (const [name, path] of [['client_not', 'client'], ['assigned_to_not', 'assignedTo']] as const) {
    const asked = filter[name]
    if (asked) and.push(butWhere(path, await peopleIds(req, caller, name, asked), listOf(asked).includes('none')))
  }
  if (filter.workflow) add('workflow', { in: await workflowIds(req, filter.workflow) })
  if (filter.outcome) add('outcome', { in: listOf(filter.outcome) })
  if (filter.completed_after || filter.completed_before) add('outcome', { equals: 'completed' })
  if (filter.on_time !== undefined) add('timeliness', { equals: filter.on_time ? 'onTime' : 'late' })
  if (filter.lead_time_over !== undefined) add('leadHours', { greater_than_equal: filter.lead_time_over })
  if (filter.lead_time_under !== undefined) add('leadHours', { less_than: filter.lead_time_under })
  if (filter.rework !== undefined) add('reworkSteps', filter.rework ? { greater_than: 0 } : { equals: 0 })
  for (const [name, path] of moments) {
    const after = filter[`${name}_after`]
    const before = filter[`${name}_before`]
    if (after) add(path, { greater_than_equal: momentOf(`${name}_after`, after, timeZone, 'start') })
    if (before) add(path, { less_than: momentOf(`${name}_before`, before, timeZone, 'end') })
  }
  if (filter.open_on) {
    const end = momentOf('open_on', filter.open_on, timeZone, 'end')
    add('begunAt', { less_than: end })
    // Work that was opened again has not ended, and counts as open all the time.
    and.push({ or: [{ endedAt: { exists: false } }, { endedAt: { greater_than_equal: end } }] })
  }
  if (filter.due_after) add('dueDate', { greater_than_equal: `${day('due_after', filter.due_after)}T00:00:00.000Z` })
  if (filter.due_before) add('dueDate', { less_than_equal: `${day('due_before', filter.due_before)}T23:59:59.999Z` })
  const today = officeDate(now(), timeZone)
  if (filter.overdue !== undefined) and.push(overdueWhere(today, filter.overdue))
  if (filter.due_soon) {
    add('stateKind', { equals: 'normal' })
    add('dueDate', { greater_than_equal: `${today}T00:00:00.000Z`, less_than_equal: `${addDays(today, 3)}T23:59:59.999Z` })
  }
  if (filter.my_approvals && caller) and.push(await waitingFor(req, caller))
  if (filter.has_attachments !== undefined) {
    // A client filters by the files meant for them: others do not exist for them, in no count.
    const count = caller?.role === 'client' ? 'clientAttachmentCount' : 'attachmentCount'
    add(count, filter.has_attachments ? { greater_than: 0 } : { equals: 0 })
  }
  return and.length === 0 ? {} : { and }
}

/** Everybody's but theirs; what is nobody's is among it unless that is left out, too. */
function butWhere(path: 'client' | 'assignedTo', ids: readonly number[], assigned: boolean): Where {
  const others = { [path]: { not_in: ids } }
  return assigned ? { and: [{ [path]: { exists: true } }, others] } : { or: [{ [path]: { exists: false } }, others] }
}

/** Overdue: due before today in the office's time zone, and neither draft, on hold nor closed. Dates are stored at noon UTC. */
function overdueWhere(today: string, overdue: boolean): Where {
  const startOfToday = `${today}T00:00:00.000Z`
  return overdue
    ? { and: [{ stateKind: { equals: 'normal' } }, { dueDate: { less_than: startOfToday } }] }
    : {
        or: [
          { stateKind: { not_equals: 'normal' } },
          { dueDate: { greater_than_equal: startOfToday } },
          { dueDate: { exists: false } },
        ],
      }
}

function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '')
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1) refuseValue(name, value, 'a whole number', 'عدد صحيح')
  return number
}

function day(name: string, value: string): string {
  if (!isOfficeDate(value)) refuseValue(name, value, 'a date like 2026-01-31', 'تاريخ مثل 2026-01-31')
  return value
}

/** A day of the office or an ISO moment, as a moment; of a day its start, or the start of the day after. Raises MALFORMED_QUERY. */
export function momentOf(name: string, value: string, timeZone: string, edge: 'start' | 'end'): string {
  if (daySpan.test(value) && isOfficeDate(value)) {
    return startOfOfficeDay(edge === 'start' ? value : addDays(value, 1), timeZone).toISOString()
  }
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime()) || daySpan.test(value)) {
    refuseValue(name, value, 'a date like 2026-01-31 or an ISO moment', 'تاريخ مثل 2026-01-31 أو وقت بصيغة ISO')
  }
  return moment.toISOString()
}

/** Ids of words given as id, key or name in either language. An unknown word is an error, not an empty list. */
async function wordIds(req: PayloadRequest, name: string, table: string, value: string): Promise<number[]> {
  const asked = listOf(value)
  const rows = await sqlOf(req)<{ id: number; asked: string }>(
    `select w.id, a.asked from unnest($1::text[]) as a(asked)
     join ${table} w on w.id::text = a.asked or lower(w.key) = lower(a.asked)
       or lower(w.name_en) = lower(a.asked) or w.name_ar = a.asked`,
    [asked],
  )
  const unknown = asked.find((each) => !rows.some((row) => row.asked === each))
  if (unknown !== undefined) refuseValue(name, unknown, 'an id, key or name in use', 'معرّف أو مفتاح أو اسم مستخدم')
  return rows.map((row) => row.id)
}

async function workflowIds(req: PayloadRequest, value: string): Promise<number[]> {
  const asked = listOf(value)
  const rows = await sqlOf(req)<{ id: number; asked: string }>(
    'select w.id, a.asked from unnest($1::text[]) as a(asked) join workflows w on w.id::text = a.asked or lower(w.key) = lower(a.asked)',
    [asked],
  )
  const unknown = asked.find((each) => !rows.some((row) => row.asked === each))
  if (unknown !== undefined) refuseValue('workflow', unknown, 'the id or key of a workflow', 'معرّف سير عمل أو مفتاحه')
  return rows.map((row) => row.id)
}

/** A name of a client as it stands on transactions, however its capitals and blanks were written; itself where it stands on none. */
async function namesWritten(req: PayloadRequest, name: string): Promise<string[]> {
  const alike = (text: string) => `lower(regexp_replace(btrim(${text}), '\\s+', ' ', 'g'))`
  const rows = await sqlOf(req)<{ name: string }>(
    `select distinct client_name as name from transactions where client_id is null and ${alike('client_name')} = ${alike('$1::text')}`,
    [name],
  )
  return [name, ...rows.map((row) => row.name)]
}

async function peopleIds(req: PayloadRequest, caller: Caller | null, name: string, value: string): Promise<number[]> {
  const asked = listOf(value).map((each) => (each === 'me' ? String(caller?.id ?? 0) : each))
  // An email finds whom the caller may read: a client could learn the address of who handles their work by trying.
  const known = caller?.role === 'admin' ? 'true' : caller?.role === 'editor' ? `status = 'active'` : 'id = $2'
  const rows = await sqlOf(req)<{ id: number }>(
    `select id from users where id::text = any($1::text[]) or (email = any($1::text[]) and (id = $2 or ${known}))`,
    [asked.map((each) => each.toLowerCase()), caller?.id ?? 0],
  )
  // Unknown people give an empty list and no error: the answer must not tell who has an account.
  return rows.length > 0 || name === '' ? rows.map((row) => row.id) : [0]
}

function refuseValue(name: string, value: string, expected: string, expectedAr: string): never {
  throw new DomainError('MALFORMED_QUERY', { name, value: value.slice(0, 100), expected, expectedAr })
}
