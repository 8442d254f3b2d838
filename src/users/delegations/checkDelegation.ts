import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addDays, isOfficeDate, officeDate, startOfOfficeDay } from '../../shared/dates.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import { formatDate } from '../../shared/formatDate.ts'
import type { Settings } from '../../shared/settings.ts'
import { wholeNumberOf } from './wholeNumberOf.ts'

type Asked = Record<string, unknown>
type Person = { id: number; name: string; role: string; status: string }

const dayLong = 86_400_000

/**
 * A delegation as it is stored, whoever asks and by whatever door: of oneself (admins: of anybody of the office), to an
 * active colleague, with a reason, from now at the earliest, for no longer than the office allows, and not while an
 * earlier one holds. Days mean whole days of the office. Call it inside a tx: two at once wait for each other. Raises
 * FORBIDDEN, VALIDATION_FAILED naming the fields, DELEGATION_OVERLAPS.
 */
export async function checkDelegation(req: PayloadRequest, asked: Asked): Promise<Asked> {
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') throw new DomainError('FORBIDDEN')
  const from = asked['from'] === undefined || asked['from'] === null ? caller.id : wholeNumberOf(asked['from'])
  const to = wholeNumberOf(asked['to'])
  if (from !== caller.id && caller.role !== 'admin') throw new DomainError('FIELD_FORBIDDEN', { field: 'from' })

  const people = await lockPeople(req, from, to)
  const { office, transactions } = await settingsOf(req.payload)
  const at = now().getTime()
  const asksStart = asked['startsAt'] !== undefined && asked['startsAt'] !== null && asked['startsAt'] !== ''
  const starts = asksStart ? Math.max(at, momentOf(asked['startsAt'], office.timeZone, 0)) : at
  const ends = momentOf(asked['endsAt'], office.timeZone, 1)
  const reason = typeof asked['reason'] === 'string' ? asked['reason'].trim() : ''
  const wrong = [
    ...wrongPeople(people.get(from), people.get(to)),
    ...wrongTimes({ at, starts, ends, days: transactions.delegationDaysMax }),
    ...(reason.length > 0 && reason.length <= 500 ? [] : [fault('reason', 'Say why, in at most 500 characters.', 'اذكر السبب في 500 حرف على الأكثر.')]),
  ]
  if (wrong.length > 0) {
    throw new DomainError('VALIDATION_FAILED', { fields: wrong.map(({ path }) => path).join(', ') }, { fields: wrong })
  }
  const window = { startsAt: new Date(starts).toISOString(), endsAt: new Date(ends).toISOString() }
  await refuseOverlap(req, { from, name: people.get(from)?.name ?? '', ...window }, office)
  return { from, to, ...window, reason, endedAt: null, endedBy: null, createdBy: caller.id }
}

/** The one whose approvals they are first: whoever hands the same person's on at this moment waits. */
async function lockPeople(req: PayloadRequest, from: number, to: number): Promise<Map<number, Person>> {
  const sql = sqlOf(req)
  await sql('select id from users where id = $1 for no key update', [from])
  const rows = await sql<Person>('select id, name, role, status from users where id = any($1::int[])', [[from, to]])
  return new Map(rows.map((row) => [row.id, row]))
}

function wrongPeople(from: Person | undefined, to: Person | undefined): FieldError[] {
  const works = (person: Person | undefined) => person?.status === 'active' && person.role !== 'client'
  return [
    ...(works(from) ? [] : [fault('from', 'Choose an active person of the office.', 'اختر شخصاً نشطاً من المكتب.')]),
    ...(!works(to) ? [fault('to', 'Choose an active colleague; clients decide for nobody else.', 'اختر زميلاً نشطاً، فالعميل لا يقرر نيابة عن غيره.')] : []),
    ...(to && to.id === from?.id ? [fault('to', 'Choose somebody else: nobody stands in for themselves.', 'اختر شخصاً آخر، فلا أحد ينوب عن نفسه.')] : []),
  ]
}

function wrongTimes({ at, starts, ends, days }: { at: number; starts: number; ends: number; days: number }): FieldError[] {
  if (Number.isNaN(starts)) return [fault('startsAt', 'Give a day like 2026-01-31 or a moment.', 'أدخل يوماً مثل 2026-01-31 أو وقتاً.')]
  if (Number.isNaN(ends)) return [fault('endsAt', 'Give a day like 2026-01-31 or a moment.', 'أدخل يوماً مثل 2026-01-31 أو وقتاً.')]
  if (ends <= at || ends <= starts) return [fault('endsAt', 'Choose an end in the future, after the start.', 'اختر نهاية في المستقبل بعد البداية.')]
  if (ends - starts > days * dayLong) {
    return [fault('endsAt', `A delegation lasts at most ${days} days here.`, `مدة التفويض هنا ${days} يوماً على الأكثر.`)]
  }
  return []
}

type Window = { from: number; name: string; startsAt: string; endsAt: string }

/** With two at once nobody could tell who decides. */
async function refuseOverlap(req: PayloadRequest, { from, name, startsAt, endsAt }: Window, office: Settings['office']): Promise<void> {
  const [other] = await sqlOf(req)<{ id: number; to: string; start: Date; end: Date }>(
    `select d.id, u.name as "to", d.starts_at as start, d.ends_at as "end" from delegations d join users u on u.id = d.to_id
     where d.from_id = $1 and d.starts_at < $3 and d.ends_at > $2 and coalesce(d.ended_at > $2, true)
       and coalesce(d.ended_at > d.starts_at, true)
     order by d.starts_at limit 1`,
    [from, startsAt, endsAt],
  )
  if (!other) return
  const [start, end] = [other.start, other.end].map((moment) => formatDate(officeDate(moment, office.timeZone), office.dateFormat))
  throw new DomainError('DELEGATION_OVERLAPS', { from: name, to: other.to, start: start ?? '', end: end ?? '' }, { data: { delegation: other.id } })
}

/** A moment as it is; a day begins (`later` 0) or is over (1) with the office's day. NaN for anything else. */
function momentOf(value: unknown, timeZone: string, later: 0 | 1): number {
  if (value instanceof Date) return value.getTime()
  if (typeof value !== 'string') return Number.NaN
  if (isOfficeDate(value)) return startOfOfficeDay(addDays(value, later), timeZone).getTime()
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN
}

const fault = (path: string, en: string, ar: string): FieldError => ({ path, message: { en, ar } })
