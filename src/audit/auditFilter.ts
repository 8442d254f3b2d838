import type { PayloadRequest, Where } from 'payload'
import { idsQuery, joinSql, type SqlPart } from '../platform/idsQuery.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { addDays, isOfficeDate, startOfOfficeDay } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import { fold } from '../shared/fold.ts'
import { slugs } from '../shared/slugs.ts'
import { actionLabel, actionNames } from './labels.ts'
import { encryptPersonal } from './personalValue.ts'
import { allKeys } from './personKeys.ts'

/** Filters of the audit log. Lists are comma separated; days are the office's, both ends included. */
export type AuditFilter = {
  action?: string | undefined
  entity?: string | undefined
  entity_id?: string | undefined
  /** Ids, emails, `me`, or a kind: job, system, anonymous. */
  actor?: string | undefined
  outcome?: string | undefined
  created_after?: string | undefined
  created_before?: string | undefined
  ip?: string | undefined
  session?: string | undefined
  request?: string | undefined
  q?: string | undefined
  /** Payload's own conditions; whether this person may ask so was checked before. */
  where?: Where | undefined
  /** What one person did, what was done for them, and what was done to their account. */
  user?: number | undefined
  /** What happened to a transaction and its files. */
  transaction?: number | undefined
}

/** The condition over `audit_logs`. Raises MALFORMED_QUERY for a date that is none. */
export async function conditionOf(req: PayloadRequest, filter: AuditFilter): Promise<SqlPart> {
  const parts: SqlPart[] = [{ text: 'true', values: [] }]
  const among = (column: string, values: unknown[], type = 'text[]') => parts.push({ text: `${column} = any($1::${type})`, values: [values] })
  if (filter.action) among('action', listOf(filter.action))
  if (filter.entity) among('entity', listOf(filter.entity))
  if (filter.entity_id) among('entity_id', listOf(filter.entity_id))
  if (filter.outcome) among('outcome', listOf(filter.outcome))
  if (filter.session) among('session_id', listOf(filter.session))
  if (filter.request) among('request_id', listOf(filter.request))
  if (filter.actor) parts.push(await actorCondition(req, listOf(filter.actor)))
  if (filter.ip) among('ip', await storedAs(req, filter.ip.trim()))
  if (filter.where && Object.keys(filter.where).length > 0) {
    const ids = idsQuery(req.payload, slugs.audit, filter.where)
    parts.push({ text: `id in (${ids.text})`, values: ids.values })
  }
  if (filter.user !== undefined) {
    parts.push({
      text: `(actor_id = $1::int or on_behalf_of_id = $1::int or (entity = 'users' and entity_id = $1::int::text))`,
      values: [filter.user],
    })
  }
  if (filter.transaction !== undefined) {
    parts.push({
      text: `((entity = 'transactions' and entity_id = $1::int::text) or (entity = 'attachments'
        and entity_id in (select id::text from attachments where transaction_id = $1::int)))`,
      values: [filter.transaction],
    })
  }
  const { office } = await settingsOf(req.payload)
  if (filter.created_after) parts.push({ text: 'created_at >= $1', values: [momentOf('created_after', filter.created_after, office.timeZone, 'start')] })
  if (filter.created_before) parts.push({ text: 'created_at < $1', values: [momentOf('created_before', filter.created_before, office.timeZone, 'end')] })
  if (filter.q?.trim()) parts.push(await searchCondition(req, filter.q.trim()))
  return parts.reduce((all, part) => joinSql`${all} and ${part}`)
}

const kinds = new Set(['job', 'system', 'anonymous'])

async function actorCondition(req: PayloadRequest, asked: string[]): Promise<SqlPart> {
  const people = await sqlOf(req)<{ id: number }>(
    'select id from users where id::text = any($1::text[]) or email = any($1::text[])',
    [asked.map((each) => (each === 'me' ? String(req.user?.id ?? 0) : each.toLowerCase()))],
  )
  return {
    text: `(actor_id = any($1::int[]) or on_behalf_of_id = any($1::int[]) or (actor_kind = any($2::text[]) and actor_id is null))`,
    values: [people.map(({ id }) => id), asked.filter((each) => kinds.has(each))],
  }
}

/** How an address is stored: plain, or encrypted for each person there is. The same value looks the same for a person. */
async function storedAs(req: PayloadRequest, value: string): Promise<string[]> {
  const keys = await allKeys(sqlOf(req))
  return [value, ...[...keys].map(([person, key]) => encryptPersonal(person, key, value))]
}

/**
 * Words: names and emails of people (as actor or as the account), numbers of transactions, ids of requests and sessions,
 * the names of actions in both languages. Contents are not searched: they are encrypted where they are personal.
 */
async function searchCondition(req: PayloadRequest, words: string): Promise<SqlPart> {
  const folded = fold(words)
  const actions = actionNames.filter((name) => {
    const { en, ar } = actionLabel(name)
    return folded !== '' && (fold(en).includes(folded) || fold(ar).includes(folded) || name.toLowerCase() === words.toLowerCase())
  })
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const [found] = await sqlOf(req)<{ people: number[]; transactions: string[] }>(
    `select array(select id from users where name ilike $1 or email ilike $1 limit 500) as people,
       array(select id::text from transactions where reference ilike $2 or external_reference ilike $2 limit 500) as transactions`,
    [like, words.replace(/[\\%_]/g, (sign) => `\\${sign}`)],
  )
  const people = found?.people ?? []
  return {
    text: `(actor_id = any($1::int[]) or on_behalf_of_id = any($1::int[]) or (entity = 'users' and entity_id = any($2::text[]))
      or (entity = 'transactions' and entity_id = any($3::text[])) or action = any($4::text[]) or request_id = $5 or session_id = $5)`,
    values: [people, people.map(String), found?.transactions ?? [], actions, words],
  }
}

function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '')
}

function momentOf(name: string, value: string, timeZone: string, edge: 'start' | 'end'): string {
  if (isOfficeDate(value)) return startOfOfficeDay(edge === 'start' ? value : addDays(value, 1), timeZone).toISOString()
  const moment = new Date(value)
  if (!Number.isNaN(moment.getTime()) && /^\d{4}-\d{2}-\d{2}T/.test(value)) return moment.toISOString()
  const [expected, expectedAr] = ['a date like 2026-01-31 or an ISO moment', 'تاريخ مثل 2026-01-31 أو وقت بصيغة ISO']
  throw new DomainError('MALFORMED_QUERY', { name, value: value.slice(0, 100), expected, expectedAr })
}
