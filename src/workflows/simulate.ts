import type { Actions } from './actions/index.ts'
import { clockOrders } from './clockOrders.ts'
import type { Escalation, Sla, WorkflowDefinition } from './definition.ts'
import { replay } from './replay.ts'
import type { RecordedStep, RefusedStep, Replayed } from './replay.ts'
import type { Snapshot } from './snapshot.ts'
import type { ErrorCode } from '../shared/errors.ts'
import type { Id } from '../shared/ids.ts'

/** A transaction as it was recorded: where it started, what was done, and the state it ended in. */
export type History = { start: Snapshot; steps: RecordedStep[]; ended: string }

/** Minutes of the working calendar between two ISO moments; `calendar` is the SLA's, if it names one. */
export type WorkingMinutes = (from: string, to: string, calendar: string | undefined) => number

export type Simulation = {
  transactions: number
  steps: number
  accepted: number
  /** How many steps each code refused. */
  refusedBy: Partial<Record<ErrorCode, number>>
  refused: ({ id: Id } & RefusedStep)[]
  /** Those that would stand elsewhere than they were recorded to. */
  landedElsewhere: { id: Id; recorded: string; simulated: string }[]
  /** Steps of SLA ladders that would have been due, by `sla:step`. */
  escalations: Record<string, number>
  /** By SLA: stays that ended in time, and those that did not. */
  slas: Record<string, { met: number; breached: number }>
}

/**
 * What a definition would have made of recorded work. Nothing is saved and nobody is told. `until` closes what is
 * still open: usually the end of the recording. With the definition the work was done under it gives back exactly
 * what was recorded. Clocks are followed where states and effects start, pause and stop them; transitions that clocks
 * would have taken are not, since what people did afterwards was done without them.
 */
export function simulate(
  definition: WorkflowDefinition,
  histories: readonly History[],
  { workingMinutes, until, actions }: { workingMinutes: WorkingMinutes; until: string; actions?: Actions },
): Simulation {
  const result: Simulation = {
    transactions: histories.length,
    steps: 0,
    accepted: 0,
    refusedBy: {},
    refused: [],
    landedElsewhere: [],
    escalations: {},
    slas: Object.fromEntries((definition.slas ?? []).map(({ key }) => [key, { met: 0, breached: 0 }])),
  }
  for (const { start, steps, ended } of histories) {
    const replayed = replay(definition, start, steps, actions)
    const { snapshot, accepted, refused } = replayed
    result.steps += steps.length
    result.accepted += accepted
    for (const step of refused) {
      result.refusedBy[step.refusal.code] = (result.refusedBy[step.refusal.code] ?? 0) + 1
      result.refused.push({ id: start.id, ...step })
    }
    if (snapshot.status !== ended) {
      result.landedElsewhere.push({ id: start.id, recorded: ended, simulated: snapshot.status })
    }
    for (const sla of definition.slas ?? []) {
      for (const used of runsOf(definition, sla, replayed, workingMinutes, until)) {
        result.slas[sla.key]![used <= sla.minutes ? 'met' : 'breached'] += 1
        for (const step of sla.escalations ?? []) {
          if (used < dueAfter(sla, step)) continue
          const name = `${sla.key}:${step.key}`
          result.escalations[name] = (result.escalations[name] ?? 0) + 1
        }
      }
    }
  }
  return result
}

/** After how many minutes of its clock a step is due. */
export function dueAfter({ minutes }: Pick<Sla, 'minutes'>, { at }: Pick<Escalation, 'at'>): number {
  if ('percent' in at) return (minutes * at.percent) / 100
  return 'minutesBefore' in at ? minutes - at.minutesBefore : minutes + at.minutesAfter
}

/** Minutes used so far, and since when it counts; null while it is paused. */
type Run = { used: number; since: string | null }

/**
 * The minutes used by each run of a clock, from the moment it is started to the moment it is stopped, by the orders that
 * the replay gave and by those of the state it began in.
 */
function runsOf(definition: WorkflowDefinition, sla: Sla, { visits, orders }: Replayed, workingMinutes: WorkingMinutes, until: string): number[] {
  const [first] = visits
  const atStart = first ? clockOrders(definition, null, first.state).map((order) => ({ at: first.since, order })) : []
  const runs: number[] = []
  let run = null as Run | null
  const used = (of: Run, at: string) => of.used + (of.since === null ? 0 : workingMinutes(of.since, at, sla.calendar))
  for (const { at, order } of [...atStart, ...orders]) {
    if (!('sla' in order) || order.sla !== sla.key) continue
    if (order.kind === 'slaRun') run = { used: run?.used ?? 0, since: run?.since ?? at }
    else if (run && order.kind === 'slaPause') run = { used: used(run, at), since: null }
    else if (run && order.kind === 'slaStop') {
      runs.push(used(run, at))
      run = null
    }
  }
  return run === null ? runs : [...runs, used(run, until)]
}
