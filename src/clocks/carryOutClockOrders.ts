import type { PayloadRequest } from 'payload'
import { calendarsFor } from '../calendars/calendarsFor.ts'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { pause, resume, startClock, stop, type WorkingCalendar } from '../sla/index.ts'
import { clocksOfTransactions, isOpen, refsOf, type Clock } from './clock.ts'
import type { ClockOrder, ClockWork } from './clockWork.ts'
import { escalationItems, timerItem, type AutomaticItem } from './dueItem.ts'
import { ladderOf } from './ladderOf.ts'
import { nudgeFor } from './nudgeFor.ts'
import { saveClocks } from './saveClocks.ts'

export type { ClockOrder, ClockWork } from './clockWork.ts'

type Schedule = Extract<ClockOrder, { kind: 'schedule' }>
type Current = ReadonlyMap<string | undefined, WorkingCalendar>

/**
 * Does what the engine ordered of clocks and timers, for any number of transactions by a few statements in the tx of
 * the request; their rows must be locked by the caller. In the order given; the same orders again change nothing:
 * `slaRun` starts a clock or lets it go on (after a stop it is a new one), `slaPause` and `slaStop` do nothing where no
 * clock is open, `schedule` sets one timer for each stay. Call it for every change of status of a workflow with SLAs or
 * automatic transitions, orders or not: then timers of the stay that ended are taken off the list.
 */
export async function carryOutClockOrders(req: PayloadRequest, work: readonly ClockWork[]): Promise<void> {
  const concerned = work.filter(({ definition, orders }) => orders.length > 0 || hasTimers(definition))
  if (concerned.length === 0) return

  const named = concerned.filter(({ orders }) => orders.some(({ kind }) => kind !== 'schedule'))
  const known = named.length === 0 ? [] : await clocksOfTransactions(req, named.map(({ transactionId }) => transactionId), { open: true })
  const current = await currentCalendars(req, concerned, known)

  const clocks = new Map<number, Clock[]>()
  for (const clock of known) clocks.set(clock.transactionId, [...(clocks.get(clock.transactionId) ?? []), clock])
  const touched = new Map<Clock, ClockWork>()
  const timers: AutomaticItem[] = []
  for (const each of concerned) {
    const own = clocks.get(each.transactionId) ?? []
    clocks.set(each.transactionId, own)
    for (const order of each.orders) {
      if (order.kind === 'schedule') timers.push(timerItem({ key: order.transition, automatic: order }, each, current.get(undefined) ?? null))
      else for (const clock of follow(order, each, own, current)) touched.set(clock, each)
    }
  }

  const changed = [...touched.keys()]
  const calendars = await calendarsFor(req, refsOf(changed))
  const steps = changed.filter(isOpen).flatMap((clock) => escalationItems(clock, ladderOf(slaOf(touched.get(clock)!, clock.sla)), calendars))
  await saveClocks(req, {
    clocks: changed,
    calendars,
    items: [...steps, ...timers],
    stays: concerned
      .filter(({ definition }) => hasTimers(definition))
      .map(({ transactionId, statusChangedAt, at }) => ({ transactionId, since: statusChangedAt, at })),
  })
  await nudgeFor(req, [...steps, ...timers], concerned[0]!.at)
}

function hasTimers({ transitions }: ClockWork['definition']): boolean {
  return transitions.some(({ automatic }) => automatic !== undefined)
}

function slaOf({ definition }: ClockWork, key: string) {
  const sla = definition.slas?.find((each) => each.key === key)
  if (!sla) throw new Error(`Workflow "${definition.key}" was asked to run the clock "${key}", which it does not have.`)
  return sla
}

/** The calendars that new clocks and timers are measured by, each read once. A clock that goes on keeps its own. */
async function currentCalendars(req: PayloadRequest, work: readonly ClockWork[], known: readonly Clock[]): Promise<Current> {
  const running = new Set(known.filter(isOpen).map(({ transactionId, sla }) => `${transactionId} ${sla}`))
  const keys = new Set<string | undefined>()
  for (const each of work) {
    for (const order of each.orders) {
      if (order.kind === 'schedule' && order.clock === 'working') keys.add(undefined)
      // What an earlier decision of the same round stops, a later one starts anew.
      if (order.kind === 'slaStop') running.delete(`${each.transactionId} ${order.sla}`)
      if (order.kind !== 'slaRun') continue
      const stopsFirst = each.orders.some(({ kind, ...of }) => kind === 'slaStop' && 'sla' in of && of.sla === order.sla)
      if (stopsFirst || !running.has(`${each.transactionId} ${order.sla}`)) keys.add(slaOf(each, order.sla).calendar)
    }
  }
  const current = new Map<string | undefined, WorkingCalendar>()
  for (const key of keys) current.set(key, await currentCalendar(req, key))
  return current
}

/** Follows one order; gives the clocks it changed. `own` are those of the transaction, to which a new one is added. */
function follow(order: Exclude<ClockOrder, Schedule>, work: ClockWork, own: Clock[], current: Current): Clock[] {
  const of = { at: Date.parse(work.at), why: work.status }
  const open = own.find((clock) => clock.sla === order.sla && isOpen(clock))
  if (open) {
    const entry = { slaRun: resume, slaPause: pause, slaStop: stop }[order.kind](open.ledger, of)
    open.ledger.push(...entry)
    return entry.length > 0 ? [open] : []
  }
  if (order.kind !== 'slaRun') return []
  const { calendar, minutes } = slaOf(work, order.sla)
  const run = 1 + Math.max(0, ...own.filter(({ sla }) => sla === order.sla).map((clock) => clock.run))
  const ledger = [...startClock({ ...of, calendar: current.get(calendar)!, targetMinutes: minutes })]
  const clock: Clock = { transactionId: work.transactionId, sla: order.sla, run, ledger, stored: 0 }
  own.push(clock)
  return [clock]
}
