import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { accountLabels } from '../shared/accountStates.ts'
import { isPriority, priorityLabels } from '../shared/priorities.ts'
import { isRole, roleLabels } from '../shared/roles.ts'
import { say, type Locale, type Text } from '../shared/text.ts'
import {
  actionLabel, actorKindLabels, auditFieldLabel, codeLabel, entityLabel, jobLabel, outcomeLabels, roleLabel,
} from './labels.ts'
import { erasedMark, type StoredEntry } from './storedEntry.ts'

/** One changed field: as stored, and in words. */
export type ShownChange = { field: string; label: string; from: unknown; to: unknown; fromText: string | null; toText: string | null }

/** An entry in the words of the reader. */
export type ShownEntry = Omit<StoredEntry, 'actor' | 'onBehalfOf' | 'actorKind' | 'role' | 'job' | 'createdAt'> & {
  createdAt: string
  actionLabel: string
  outcomeLabel: string
  actor: { kind: StoredEntry['actorKind']; id: number | null; name: string; role: string | null; roleLabel: string | null; job: string | null }
  onBehalfOf: { id: number; name: string } | null
  entityLabel: string
  /** What people call the record: the number of a transaction, the name of a person. */
  record: string | null
  changes: ShownChange[]
}

/** Puts entries into words: names instead of ids, labels instead of keys. Four questions for any number of entries. */
export async function shownEntries(req: PayloadRequest, entries: readonly StoredEntry[], locale: Locale): Promise<ShownEntry[]> {
  const words = await wordsFor(req, entries)
  return entries.map((entry) => shown(entry, words, locale))
}

type Words = { people: Map<number, string>; words: Map<string, Text>; states: Map<string, Text>; transactions: Map<string, string> }

const peopleFields = new Set(['assignedTo', 'client', 'createdBy', 'submittedBy', 'uploadedBy', 'userId', 'deletedBy', 'author', 'recipient'])
const wordFields: Readonly<Record<string, string>> = {
  type: 'transaction_types', category: 'categories', department: 'departments', departments: 'departments',
}

function shown(entry: StoredEntry, words: Words, locale: Locale): ShownEntry {
  const { actor, onBehalfOf, actorKind, role, job, createdAt, ...rest } = entry
  const nameOf = (id: number) => words.people.get(id) ?? `#${id}`
  const name = actor === null ? (job ? say(jobLabel(job), locale) : say(actorKindLabels[actorKind] ?? { en: actorKind, ar: actorKind }, locale)) : nameOf(actor)
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    actionLabel: say(actionLabel(entry.action), locale),
    outcomeLabel: say(outcomeLabels[entry.outcome] ?? { en: entry.outcome, ar: entry.outcome }, locale),
    actor: { kind: actorKind, id: actor, name, role, roleLabel: role === null ? null : say(roleLabel(role), locale), job },
    onBehalfOf: onBehalfOf === null ? null : { id: onBehalfOf, name: nameOf(onBehalfOf) },
    entityLabel: say(entityLabel(entry.entity), locale),
    record: recordOf(entry, words),
    changes: changesOf(entry, words, locale),
  }
}

function recordOf({ entity, entityId }: StoredEntry, words: Words): string | null {
  if (entityId === null) return null
  if (entity === 'transactions') return words.transactions.get(entityId) ?? `#${entityId}`
  if (entity === 'users') return words.people.get(Number(entityId)) ?? `#${entityId}`
  return `#${entityId}`
}

function changesOf({ before, after }: StoredEntry, words: Words, locale: Locale): ShownChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => {
    const [from, to] = [was[field] ?? null, is[field] ?? null]
    const text = (value: unknown) => textOf(field, value, words, locale)
    return { field, label: say(auditFieldLabel(field), locale), from, to, fromText: text(from), toText: text(to) }
  })
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? {} : { value }
  return Array.isArray(value) ? { value } : (value as Record<string, unknown>)
}

function textOf(field: string, value: unknown, words: Words, locale: Locale): string | null {
  if (value === null || value === undefined || value === '') return null
  if (value === erasedMark) return say({ en: 'erased', ar: 'محذوف' }, locale)
  if (typeof value === 'boolean') return say(value ? { en: 'yes', ar: 'نعم' } : { en: 'no', ar: 'لا' }, locale)
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((each) => textOf(field, each, words, locale)).join(locale === 'ar' ? '، ' : ', ')
  if (typeof value === 'object') {
    const { name, id } = value as { name?: unknown; id?: unknown }
    if (typeof name === 'string') return name
    return id !== undefined ? textOf(field, id, words, locale) : JSON.stringify(value)
  }
  if (peopleFields.has(field)) return words.people.get(Number(value)) ?? `#${String(value)}`
  const word = wordFields[field] && words.words.get(`${wordFields[field]} ${String(value)}`)
  if (word) return say(word, locale)
  const text = String(value)
  const code = codeLabel(field, text)
  if (code) return say(code, locale)
  if (field === 'status' && words.states.has(text)) return say(words.states.get(text)!, locale)
  if (field === 'status' && Object.hasOwn(accountStates, text)) return say(accountStates[text]!, locale)
  if (field === 'priority' && isPriority(text)) return priorityLabels[text][locale]
  if (field === 'role' && isRole(text)) return say(roleLabels[text], locale)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return text.endsWith('T12:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
  return text
}

const accountStates: Readonly<Record<string, Text>> = accountLabels

async function wordsFor(req: PayloadRequest, entries: readonly StoredEntry[]): Promise<Words> {
  const sql = sqlOf(req)
  const people = new Set<number>()
  for (const { actor, onBehalfOf, entity, entityId, before, after } of entries) {
    for (const id of [actor, onBehalfOf, entity === 'users' ? Number(entityId) : null]) if (id) people.add(id)
    for (const side of [fieldsOf(before), fieldsOf(after)]) {
      for (const [field, value] of Object.entries(side)) {
        const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
        if (peopleFields.has(field) && Number.isSafeInteger(Number(id))) people.add(Number(id))
      }
    }
  }
  const transactions = entries.flatMap(({ entity, entityId }) => (entity === 'transactions' && entityId !== null ? [Number(entityId)] : []))
  const named = await sql<{ id: number; name: string }>('select id, name from users where id = any($1::int[])', [[...people]])
  const referenced = await sql<{ id: string; reference: string }>('select id::text, reference from transactions where id = any($1::int[])', [transactions])
  const words = await sql<{ place: string; en: string; ar: string }>(
    Object.values({ ...wordFields }).filter((table, index, all) => all.indexOf(table) === index)
      .map((table) => `select '${table} ' || id as place, name_en as en, name_ar as ar from ${table}`).join(' union all '),
  )
  const states = await sql<{ key: string; label: Text }>(
    `select distinct on (place->>'key') place->>'key' as key, place->'label' as label
     from workflow_versions, jsonb_array_elements(definition->'states') as places (place)
     order by place->>'key', workflow_versions.id desc`,
  )
  return {
    people: new Map(named.map(({ id, name }) => [id, name])),
    transactions: new Map(referenced.map(({ id, reference }) => [id, reference])),
    words: new Map(words.map(({ place, en, ar }) => [place, { en, ar }])),
    states: new Map(states.map(({ key, label }) => [key, label])),
  }
}
