import type { PayloadRequest } from 'payload'
import { eventTitle, type OfficeEvent } from '../../events/index.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say, type Locale } from '../../shared/text.ts'
import { calendarOf } from '../../sla/index.ts'
import { whatIsTold } from '../whatIsTold.ts'
import { aroundEvents } from './aroundEvents.ts'
import { judgeRule } from './judgeRule.ts'
import type { Rule } from './rule.ts'
import { whomItTells } from './whomItTells.ts'

/** So many happenings are looked at, the latest; of those that match, so many are followed to people, and so many people are named. */
const lookedAt = 100
const followed = 20
const named = 10

/** One happening, and what the rule would do about it. */
export type Tried = {
  event: OfficeEvent['type']
  title: string
  at: string
  transaction: { id: number; reference: string } | null
  matches: boolean
  problem?: string
  /** When it would be told; beside whom for the latest twenty that match. */
  dueAt?: string
  tells?: { people: { id: number; name: string }[]; more: number; addresses: string[] }
}
export type Trial = { lookedAt: number; matched: number; failed: number; events: Tried[] }

type NoticeRow = { data: OfficeEvent; reference: string | null; transactionId: number | null }

/**
 * What a rule would have done about the latest hundred happenings of its kinds, with the transactions and the people as
 * they are now. Tells nobody and keeps nothing.
 */
export async function tryRule(req: PayloadRequest, rule: Rule, locale: Locale): Promise<Trial> {
  const notices = await latestNotices(req, rule)
  const aroundOf = await aroundEvents(req, notices.map(({ data }) => data), [rule])
  const calendar = calendarOf(await settingsOf(req.payload))
  const verdicts = notices.map((notice) => ({ notice, verdict: judgeRule(rule, notice.data, aroundOf(notice.data), calendar) }))
  const matching = verdicts.flatMap(({ notice, verdict }) => ('dueAt' in verdict && verdict.dueAt !== null ? [notice] : []))
  const told = await toldOf(req, rule, matching.slice(0, followed).map(({ data }) => data))
  const events = verdicts.map(({ notice: { data: event, reference, transactionId }, verdict }): Tried => {
    const transaction = transactionId === null ? null : { id: transactionId, reference: reference ?? '' }
    const line = { event: event.type, title: say(eventTitle(event), locale), at: event.at, transaction }
    if ('problem' in verdict) return { ...line, matches: false, problem: say(verdict.problem, locale) }
    if (verdict.dueAt === null) return { ...line, matches: false }
    const tells = told.get(event)
    return { ...line, matches: true, dueAt: verdict.dueAt.toISOString(), ...(tells ? { tells } : {}) }
  })
  return { lookedAt: events.length, matched: matching.length, failed: events.filter(({ problem }) => problem !== undefined).length, events }
}

/** Of each kind the latest, by its index; of those the latest of all. */
async function latestNotices(req: PayloadRequest, { events }: Rule): Promise<NoticeRow[]> {
  return sqlOf(req)<NoticeRow>(
    `select latest.data, latest.transaction_id as "transactionId", t.reference
     from unnest($1::text[]) as kind (event)
     cross join lateral (select n.id, n.data, n.transaction_id from notices n where n.event = kind.event order by n.id desc limit $2) latest
     left join transactions t on t.id = latest.transaction_id
     order by latest.id desc limit $2`,
    [events, lookedAt],
  )
}

/** Whom it tells of each, judged as it would be when they are told: by what they may read now. */
async function toldOf(req: PayloadRequest, rule: Rule, events: readonly OfficeEvent[]): Promise<Map<OfficeEvent, NonNullable<Tried['tells']>>> {
  const asked = []
  for (const event of events) asked.push({ event, ...(await whomItTells(req, rule, event)) })
  const hearings = asked.flatMap(({ event, people }) => people.slice(0, named).map((person) => ({ event, person })))
  const answers = await whatIsTold(req, hearings)
  const hears = hearings.filter((_, index) => answers[index] !== null)
  const rows = await sqlOf(req)<{ id: number; name: string }>('select id, name from users where id = any($1::int[]) order by name, id', [hears.map(({ person }) => person)])
  return new Map(asked.map(({ event, people, addresses }) => {
    const ids = new Set(hears.filter((each) => each.event === event).map(({ person }) => person))
    return [event, { people: rows.filter(({ id }) => ids.has(id)), more: Math.max(0, people.length - named), addresses }]
  }))
}
