import type { PayloadRequest } from 'payload'
import { calendarsFor } from '../calendars/calendarsFor.ts'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { officeKey } from '../calendars/officeCalendar.ts'
import { changePolicy, pause, resume, stop, type Calendars, type Segment, type WorkingCalendar } from '../sla/index.ts'
import { clockPlace } from '../workflows/clockOrders.ts'
import type { Sla, WorkflowDefinition } from '../workflows/definition.ts'
import { changeLadders } from './changeLadders.ts'
import { changeTimers } from './changeTimers.ts'
import { clocksOfTransactions, isOpen, refsOf, type Clock } from './clock.ts'
import { escalationItems, type EscalationItem } from './dueItem.ts'
import { ladderOf } from './ladderOf.ts'
import { nudgeFor } from './nudgeFor.ts'
import { reasons } from './reasons.ts'

/** A transaction that was moved to another version of its workflow, as it is stored now. Moments are ISO texts. */
export type MovedWork = {
  transactionId: number
  before: WorkflowDefinition
  after: WorkflowDefinition
  from: string
  to: string
  statusChangedAt: string
  at: string
}

/** Current calendars by key. */
type Current = ReadonlyMap<string, WorkingCalendar>

/**
 * Clocks and timers of transactions that were moved to another version: call it after their rows are written, in the
 * same tx. A clock whose SLA is in both versions keeps the time it measured, under the new target and calendar, and
 * runs, waits or stops as its state now says. One whose SLA is gone stops. What starts anew is ordered by the engine's
 * `enter`, to be asked after this.
 */
export async function changeVersion(req: PayloadRequest, moved: readonly MovedWork[]): Promise<void> {
  const concerned = moved.filter(({ before, after }) => hasTime(before) || hasTime(after))
  if (concerned.length === 0) return
  const works = new Map(concerned.map((work) => [work.transactionId, work]))
  const workOf = ({ transactionId }: { transactionId: number }) => works.get(transactionId)!
  const clocks = (await clocksOfTransactions(req, [...works.keys()], { open: true })).filter(isOpen)
  const current = await currentCalendars(req, clocks, workOf)
  for (const clock of clocks) moveClock(clock, workOf(clock), current)
  const calendars = await calendarsFor(req, refsOf(clocks))
  const items = clocks.filter(isOpen).flatMap((clock) => itemsOf(clock, workOf(clock).after, calendars))
  await changeLadders(req, { clocks, calendars, items, workOf })
  await changeTimers(req, concerned)
  await nudgeFor(req, items, concerned[0]!.at)
}

function hasTime({ slas = [], transitions }: WorkflowDefinition): boolean {
  return slas.length > 0 || transitions.some(({ automatic }) => automatic !== undefined)
}

async function currentCalendars(req: PayloadRequest, clocks: readonly Clock[], workOf: (clock: Clock) => MovedWork): Promise<Current> {
  const keys = clocks.flatMap((clock) => {
    const sla = slaOf(workOf(clock).after, clock.sla)
    const key = sla?.calendar ?? officeKey
    return sla && key !== clock.ledger.at(-1)!.calendar.key ? [key] : []
  })
  const current = new Map<string, WorkingCalendar>()
  for (const key of new Set(keys)) current.set(key, await currentCalendar(req, key))
  return current
}

function slaOf(definition: WorkflowDefinition, key: string): Sla | undefined {
  return definition.slas?.find((sla) => sla.key === key)
}

function itemsOf(clock: Clock, definition: WorkflowDefinition, calendars: Calendars): EscalationItem[] {
  return escalationItems(clock, ladderOf(slaOf(definition, clock.sla)!), calendars)
}

function moveClock({ sla: key, ledger }: Clock, work: MovedWork, current: Current): void {
  const at = Date.parse(work.at)
  const sla = slaOf(work.after, key)
  if (!sla) {
    ledger.push(...stop(ledger, { at, why: reasons.version }))
    return
  }
  const calendar = current.get(sla.calendar ?? officeKey)
  ledger.push(...changePolicy(ledger, { at, why: reasons.version, targetMinutes: sla.minutes, ...(calendar ? { calendar } : {}) }))
  ledger.push(...placed(ledger, sla, work))
}

/** Only where the new version sees the state otherwise: a clock that an effect has started or stopped is left alone. */
function placed(ledger: readonly Segment[], sla: Sla, { before, after, from, to, at }: MovedWork): Segment[] {
  const former = slaOf(before, sla.key)
  const was = former ? clockPlace(before, former, from) : 'outside'
  const is = clockPlace(after, sla, to)
  const of = { at: Date.parse(at), why: to }
  if (was === is) return []
  if (is === 'counts') return resume(ledger, of)
  if (is === 'outside') return stop(ledger, of)
  return was === 'counts' ? pause(ledger, of) : []
}
