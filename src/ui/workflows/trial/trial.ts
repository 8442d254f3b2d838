import type { WorkingCalendar } from '../../../sla/calendar.ts'
import { pause } from '../../../sla/pause.ts'
import { readClock, type ClockReading } from '../../../sla/readClock.ts'
import { resume } from '../../../sla/resume.ts'
import { startClock } from '../../../sla/startClock.ts'
import { stop } from '../../../sla/stop.ts'
import type { Ledger } from '../../../sla/ledger.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { Actions } from '../../../workflows/actions/index.ts'
import { decide } from '../../../workflows/decide.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { evolve } from '../../../workflows/evolve.ts'
import type { Order } from '../../../workflows/order.ts'
import type { Command, EngineEvent, Snapshot } from '../../../workflows/snapshot.ts'

/** Something that was tried: what happened, and what the office would have done about it. */
export type TrialStep = { at: string; actor: string; events: EngineEvent[]; orders: Order[]; transition?: string }

/** A transaction that exists nowhere, as far as it has come. */
export type Trial = {
  snapshot: Snapshot
  steps: TrialStep[]
  /** The states it has been in, and how it came there. */
  visits: { state: string; transition?: string }[]
  /** The clocks of its service times, by their key. */
  clocks: Record<string, Ledger>
}

/** What a trial needs of the office: its hours, and the kinds of effects it knows (ours alone where left out). */
export type TrialOffice = { calendar: WorkingCalendar; actions?: Actions | undefined }

/** The beginning: the transaction has just come into its state. */
export function beginTrial(definition: WorkflowDefinition, snapshot: Snapshot, at: string, office: TrialOffice): Trial {
  const start: Trial = { snapshot, steps: [], visits: [{ state: snapshot.status }], clocks: {} }
  const entered = tryStep(definition, start, { kind: 'enter', actor: null, at }, '', office)
  return isRefusal(entered) ? start : entered
}

/** What a command makes of it, decided by the engine that decides for real work; or its refusal. */
export function tryStep(definition: WorkflowDefinition, trial: Trial, command: Command, actor: string, office: TrialOffice): Trial | Refusal {
  const decision = decide(definition, trial.snapshot, command, office.actions)
  if (isRefusal(decision)) return decision
  const { next, events, orders = [] } = decision
  const transition = events.find((event) => event.type === 'statusChanged')?.transition
  return {
    snapshot: withTurns(evolve(trial.snapshot, next), orders),
    steps: [...trial.steps, { at: command.at, actor, events, orders, ...(transition ? { transition } : {}) }],
    visits: next.status === undefined ? trial.visits : [...trial.visits, { state: next.status, ...(transition ? { transition } : {}) }],
    clocks: clocksAfter(definition, trial.clocks, orders, { at: command.at, state: next.status ?? trial.snapshot.status }, office.calendar),
  }
}

/** Whose turn it was is remembered by the office; here the next choice must know it as well. */
function withTurns(snapshot: Snapshot, orders: readonly Order[]): Snapshot {
  if (!snapshot.office) return snapshot
  const lastAssigned = { ...snapshot.office.lastAssigned }
  for (const order of orders) {
    if (order.kind === 'noteTurn') lastAssigned[(order as { assignment: string }).assignment] = (order as { person: number }).person
  }
  return { ...snapshot, office: { ...snapshot.office, lastAssigned } }
}

type Moment = { at: string; state: string }

function clocksAfter(definition: WorkflowDefinition, clocks: Trial['clocks'], orders: readonly Order[], { at, state }: Moment, calendar: WorkingCalendar): Trial['clocks'] {
  const after = { ...clocks }
  for (const order of orders) {
    if (order.kind !== 'slaRun' && order.kind !== 'slaPause' && order.kind !== 'slaStop') continue
    const { sla } = order as { sla: string }
    const known = after[sla]
    const change = { at: Date.parse(at), why: state }
    const isOver = known?.at(-1)?.state === 'stopped'
    if (order.kind === 'slaRun' && (!known || isOver)) {
      const targetMinutes = definition.slas?.find(({ key }) => key === sla)?.minutes ?? 0
      after[sla] = startClock({ ...change, calendar, targetMinutes })
    } else if (known && !isOver) {
      const more = order.kind === 'slaRun' ? resume(known, change) : order.kind === 'slaPause' ? pause(known, change) : stop(known, change)
      after[sla] = [...known, ...more]
    }
  }
  return after
}

/** What the clocks show at a moment; every one by the office's hours, whatever calendar it names. */
export function readClocks(trial: Trial, at: string, calendar: WorkingCalendar): { sla: string; reading: ClockReading }[] {
  return Object.entries(trial.clocks).map(([sla, ledger]) => {
    const now = Math.max(Date.parse(at), ledger.at(-1)?.from ?? 0)
    return { sla, reading: readClock(ledger, [calendar], now) }
  })
}
