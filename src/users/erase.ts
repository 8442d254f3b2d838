import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { destroyKey } from '../audit/personKeys.ts'
import { recordAudit } from '../audit/record.ts'
import { now } from '../platform/clock.ts'
import { forgetFinished } from '../platform/queue.ts'
import { inTx, sqlOf, type Sql } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { forgetMentions } from './forgetMentions.ts'
import { startPasswordReset, takeInRegistration } from './jobs.ts'

/** What an erased account keeps: that it was there, what it was, and when. Everything else a person told goes. */
const kept = new Set(['id', 'role', 'status', 'locale', 'departments', 'legalHold', 'erasedAt', 'createdAt', 'updatedAt', 'name', 'email'])
const columnKinds = new Set(['text', 'textarea', 'email', 'number', 'date', 'json', 'code', 'select', 'radio', 'point', 'checkbox'])

/** The name of somebody who was erased; both languages, because it stands wherever a name stood. */
export const erasedName = (id: number) => `Erased person · شخص محذوف #${id}`

/**
 * Erases what is known of a person: destroys the key of their values in the audit trail, whose chain stays whole, empties
 * the account and ends it, and takes their name out of timelines, notices and mentions. The account's id stays, so
 * everything they did is still theirs, by nobody's name. For good. Raises NOT_FOUND, PERSON_ERASED, PERSON_ON_HOLD, and CONFLICT for
 * the last active administrator. `req` may be nobody's: the operator's command.
 */
export async function erasePerson(req: PayloadRequest, id: number, reason: string): Promise<{ id: number; erasedAt: string }> {
  return inTx(req, async () => {
    const sql = sqlOf(req)
    // The admins first, and in one order: see guardUserFields.
    const admins = await sql<{ id: number }>(`select id from users where role = 'admin' and status = 'active' order by id for no key update`)
    const [person] = await sql<{ legal_hold: boolean | null; erased_at: Date | null; email: string; name: string }>(
      'select legal_hold, erased_at, email, name from users where id = $1 for no key update',
      [id],
    )
    if (!person) throw new DomainError('NOT_FOUND')
    if (person.erased_at) throw new DomainError('PERSON_ERASED', { id })
    if (person.legal_hold) throw new DomainError('PERSON_ON_HOLD', { id })
    if (admins.length === 1 && admins[0]?.id === id) {
      throw new DomainError('CONFLICT', {
        reason: 'the last active administrator cannot be removed',
        reasonAr: 'لا يمكن إزالة آخر مدير نظام نشط',
      })
    }
    const at = now()
    // Written while the actor's own key is there: somebody may erase themselves.
    await recordAudit(req, [{ action: 'personErased', entity: 'users', entityId: id, subject: null, after: { reason } }])
    await emptyAccount(req, sql, id, at)
    await removeBelongings(req, id, person.email)
    await forgetName(sql, id, person.name)
    await forgetMentions(sql, id, erasedName(id))
    await destroyKey(req.payload, sql, id)
    return { id, erasedAt: at.toISOString() }
  })
}

/** Every column the account has, whatever later fields it gets, but for what is kept. */
async function emptyAccount(req: PayloadRequest, sql: Sql, id: number, at: Date): Promise<void> {
  const config: SanitizedCollectionConfig = req.payload.collections[slugs.users].config
  const emptied = config.flattenedFields
    .filter((field) => columnKinds.has(field.type) && !kept.has(field.name) && !('hasMany' in field && field.hasMany) && !('virtual' in field && field.virtual))
    .filter((field) => !('required' in field && field.required))
    .map((field) => `"${columnOf(field.name)}" = ${field.type === 'checkbox' ? 'false' : 'null'}`)
  await sql(
    `update users set ${[...new Set([...emptied, '"hash" = null', '"salt" = null'])].join(', ')},
       name = $2, email = $3, status = 'deactivated', erased_at = $4, updated_at = $4
     where id = $1`,
    [id, erasedName(id), `erased-${id}@erased.invalid`, at],
  )
}

/**
 * What would go with the account if it were deleted, goes: sessions and what is known of them, links, devices, second
 * factors, preferences. Asked of the database, so that no table is forgotten. And what lies there by the address alone,
 * also in mails to others (admins are told of applicants) and in jobs that are done.
 */
async function removeBelongings(req: PayloadRequest, id: number, email: string): Promise<void> {
  const sql = sqlOf(req)
  const owned = await sql<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, quote_ident(a.attname) as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'users'::regclass and c.confdeltype = 'c' order by 1`,
  )
  for (const { table, column } of owned) await sql(`delete from ${table} where ${column} = $1`, [id])
  await sql('delete from registrations where lower(email) = lower($1)', [email])
  await sql('delete from mail_tokens where lower(email) = lower($1)', [email])
  const address = patternOf(email)
  await sql('delete from local_mails where "to" ~* $1 or subject ~* $1 or text ~* $1', [address])
  await forgetDeliveries(sql, email, address)
  await forgetFinished(req, [startPasswordReset, takeInRegistration], address)
}

/** Mails that went to the address where it was nobody's account, and what the log says of mails to others that name it. */
async function forgetDeliveries(sql: Sql, email: string, address: string): Promise<void> {
  await sql('delete from deliveries where lower(address) = lower($1) or lower(sent_to) = lower($1)', [email])
  await sql(`update deliveries set data = '{}', subject = null, answer = null where data::text ~* $1 or subject ~* $1 or answer ~* $1`, [address])
  await sql('update delivery_attempts set answer = null, problem = null where answer ~* $1 or problem ~* $1', [address])
  await sql('delete from bounced_addresses where address = lower($1)', [email])
  await sql(`delete from notification_rules_texts where path = 'addresses' and lower(text) = lower($1)`, [email])
}

/** Finds an address in a text, and not at the end of a longer one. */
function patternOf(email: string): string {
  return `(^|[^[:alnum:]._%+-])${email.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}($|[^[:alnum:]-])`
}

/** Timelines, notices, the subjects of mails and those kept in the house told of them by name. All are ours to change; the trail holds ids only. */
async function forgetName(sql: Sql, id: number, name: string): Promise<void> {
  await sql('delete from notifications where recipient_id = $1', [id])
  const values = [String(id), erasedName(id)]
  for (const side of ['from', 'to']) {
    const renamed = `jsonb_set(data, '{${side},name}', to_jsonb($2::text))`
    await sql(
      `update transaction_history set "${side}" = $2::text, data = ${renamed}
       where event in ('assignmentChanged', 'clientChanged') and data->'${side}'->>'id' = $1`,
      values,
    )
    for (const table of told) await sql(`update ${table} set data = ${renamed} where data->'${side}'->>'id' = $1`, values)
  }
  // Why they were away, and who registered, stands in words of their own.
  await sql(`update delegations set reason = $2 where from_id = $1`, [id, erasedName(id)])
  for (const table of told) {
    await sql(
      `update ${table} set data = jsonb_set(data, '{reason}', to_jsonb($2::text))
       where event = 'delegationMade' and data->'from'->>'id' = $1`,
      values,
    )
    await sql(
      `update ${table} set data = data || jsonb_build_object('applicant', $2::text, 'applicantEmail', '', 'company', '')
       where event = 'registrationWaiting' and data->>'userId' = $1`,
      values,
    )
  }
  await sql(`update deliveries set subject = null where strpos(lower(subject), lower($1)) > 0`, [name])
  // Test mails lie there in the words they were sent in.
  await sql(`delete from deliveries where template = 'test' and strpos(lower(concat_ws(' ', data->>'subject', data->>'text')), lower($1)) > 0`, [name])
  await sql(`delete from local_mails where strpos(lower(subject || ' ' || text), lower($1)) > 0`, [name])
}

/** Where events are kept as people are told of them. */
const told = ['notices', 'notifications']

/** A field's column, as Payload names it. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
