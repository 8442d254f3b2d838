import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { isOfficeDate, officeDate } from '../shared/dates.ts'
import { DomainError, type FieldError } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'
import { initialState, type WorkflowDefinition } from '../workflows/definition.ts'
import { validateCustomFields } from '../workflows/validateCustomFields.ts'
import { actorOf } from './actorOf.ts'
import { snapshotOf } from './snapshotOf.ts'
import type { Transaction } from './transaction.ts'

type Data = Partial<Transaction>
type Person = { id: number; role: string; status: string; name: string; company: string | null }

const words = [
  ['type', 'transaction_types', { en: 'transaction type', ar: 'نوع المعاملة' }],
  ['category', 'categories', { en: 'category', ar: 'التصنيف' }],
  ['department', 'departments', { en: 'department', ar: 'القسم' }],
] as const

/**
 * Checks what a person wants to store against what the database knows, and gives it back in stored
 * form (dates at noon UTC of the office's day, the client's name filled in). Only what changed is
 * checked: an old due date or a retired type may stay. Raises one VALIDATION_FAILED naming every
 * wrong field, or ASSIGNEE_NOT_STAFF, CLIENT_NOT_CLIENT, FEATURE_OFF.
 */
export async function checkTransaction(
  req: PayloadRequest,
  data: Data,
  before: Transaction | null,
  definition: WorkflowDefinition,
): Promise<Data> {
  const { office, transactions } = await settingsOf(req.payload)
  const next: Data = { ...data }
  const errors: FieldError[] = []
  const changed = (field: keyof Transaction) => next[field] !== undefined && idOf(next[field]) !== idOf(before?.[field] ?? null)

  if (next.dueDate === '') next.dueDate = null
  if (changed('dueDate') && next.dueDate) {
    const day = dayOf(next.dueDate, office.timeZone)
    const today = officeDate(now(), office.timeZone)
    const previous = before?.dueDate ? dayOf(before.dueDate, office.timeZone) : null
    if (day === null) {
      errors.push({ path: 'dueDate', code: 'NOT_A_DATE', message: notADate(String(next.dueDate)) })
    } else if (day < today && day !== previous) {
      errors.push({ path: 'dueDate', code: 'DUE_DATE_PAST', message: dueDatePast(day, today) })
    } else {
      next.dueDate = `${day}T12:00:00.000Z`
    }
  }
  if (next.description && next.description.length > transactions.descriptionMax) {
    errors.push({ path: 'description', code: 'TOO_LONG', message: tooLong(next.description.length, transactions.descriptionMax) })
  }
  if (transactions.descriptionRequired && !(next.description ?? before?.description)?.trim()) {
    errors.push({ path: 'description', code: 'REQUIRED', message: required })
  }
  if (next.tags && next.tags.length > transactions.tagsMax) {
    errors.push({ path: 'tags', code: 'TOO_MANY', message: tooMany(next.tags.length, transactions.tagsMax) })
  }
  const chosen = words.filter(([field]) => changed(field) && next[field] !== null)
  const offered = await offeredWords(req, chosen.map(([field, table]) => ({ field, table, id: Number(idOf(next[field])) })))
  for (const [field, , label] of chosen) {
    if (!offered.has(field)) errors.push({ path: field, code: 'UNKNOWN', message: unknownWord(label, String(idOf(next[field]))) })
  }
  if (next.customFields !== undefined || !before) {
    const asked = { ...before, ...next, status: before?.status ?? initialState(definition).key } as Transaction
    const caller = callerOf(req)
    const actor = caller && actorOf(caller)
    const facts = { snapshot: snapshotOf(asked), actor, at: now().toISOString() }
    errors.push(...validateCustomFields(definition, next.customFields ?? {}, facts))
  }
  if (changed('assignedTo') && before?.assignedTo && !transactions.reassignment && callerOf(req)?.role === 'editor') {
    throw new DomainError('FEATURE_OFF', { feature: 'Reassignment', featureAr: 'إعادة الإسناد' })
  }
  if (changed('assignedTo') && next.assignedTo) {
    const person = await personOf(req, next.assignedTo)
    if (!person || person.role === 'client' || person.status !== 'active') {
      throw new DomainError('ASSIGNEE_NOT_STAFF', { assignee: person?.name ?? String(idOf(next.assignedTo)) })
    }
  }
  if (changed('client') && next.client) {
    const person = await personOf(req, next.client)
    if (!person || person.role !== 'client' || person.status !== 'active') {
      throw new DomainError('CLIENT_NOT_CLIENT', { client: person?.name ?? String(idOf(next.client)) })
    }
    if (!next.clientName?.trim() && !before) next.clientName = person.company || person.name
  }
  if (errors.length > 0) {
    throw new DomainError('VALIDATION_FAILED', { fields: errors.map(({ path }) => path).join(', ') }, { fields: errors })
  }
  return next
}

/** Those of the fields whose word exists and may be used for new work; asked in one question for all. */
async function offeredWords(req: PayloadRequest, asked: { field: string; table: string; id: number }[]): Promise<Set<string>> {
  const known = asked.filter(({ id }) => isId(id))
  if (known.length === 0) return new Set()
  const question = known.map(({ field, table }, index) => `select '${field}' as field from ${table} where id = $${index + 1} and active`)
  const name = `offered-${known.map(({ field }) => field).join('-')}`
  const rows = await sqlOf(req)<{ field: string }>(question.join(' union all '), known.map(({ id }) => id), name)
  return new Set(rows.map(({ field }) => field))
}

async function personOf(req: PayloadRequest, reference: unknown): Promise<Person | undefined> {
  const id = Number(idOf(reference))
  if (!isId(id)) return undefined
  const [person] = await sqlOf(req)<Person>('select id, role, status, name, company from users where id = $1', [id])
  return person
}

/** PostgreSQL raises an error when it is asked for a number that no id can be. */
function isId(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value < 2 ** 31
}

function idOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'id' in value ? value.id : value
}

/** The office's calendar day of a date-only text or a moment; null when it is no date. */
function dayOf(value: string, timeZone: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return isOfficeDate(value) ? value : null
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? null : officeDate(moment, timeZone)
}

const required: Text = { en: 'This field is required.', ar: 'هذا الحقل مطلوب.' }
const notADate = (value: string): Text => ({
  en: `"${value}" is not a date; expected YYYY-MM-DD.`,
  ar: `«${value}» ليس تاريخاً، والمتوقع بصيغة YYYY-MM-DD.`,
})
const dueDatePast = (day: string, today: string): Text => ({
  en: `The due date ${day} is before today (${today}).`,
  ar: `تاريخ الاستحقاق ${day} قبل تاريخ اليوم (${today}).`,
})
const tooLong = (length: number, max: number): Text => ({
  en: `${length} characters are too many; at most ${max} are allowed.`,
  ar: `${length} حرفاً أكثر من المسموح، والحد الأعلى ${max}.`,
})
const tooMany = (count: number, max: number): Text => ({
  en: `${count} entries are too many; at most ${max} are allowed.`,
  ar: `${count} عنصراً أكثر من المسموح، والحد الأعلى ${max}.`,
})
const unknownWord = (label: Text, value: string): Text => ({
  en: `"${value}" is not a ${label.en} offered for new work.`,
  ar: `«${value}» غير متاح ضمن قائمة ${label.ar}.`,
})
