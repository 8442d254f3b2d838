import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { realData } from './helpers/realData.ts'
import declarationVariants from './fixtures/claims/declarations.json' with { type: 'json' }
import paymentRequestVariants from './fixtures/claims/payment-requests.json' with { type: 'json' }
import { initialState } from '../src/workflows/definition.ts'
import type { WorkflowDefinition } from '../src/workflows/definition.ts'
import { replay } from '../src/workflows/replay.ts'
import type { RecordedStep } from '../src/workflows/replay.ts'
import { simulate } from '../src/workflows/simulate.ts'
import type { Snapshot, WorkflowActor } from '../src/workflows/snapshot.ts'
import { declarationActivities, paymentRequestActivities } from '../src/workflows/templates/claimActivities.ts'
import { declarations } from '../src/workflows/templates/declarations.ts'
import { paymentRequests } from '../src/workflows/templates/paymentRequests.ts'

type Activities = Readonly<Record<string, readonly string[]>>
type Recorded = { activity: string; role: string; at: string }

// Each recorded role is somebody of their own; what has no name was done by the system.
const actors: Record<string, WorkflowActor | null> = {
  EMPLOYEE: { id: 1, role: 'client' },
  PRE_APPROVER: { id: 2, role: 'editor' },
  ADMINISTRATION: { id: 3, role: 'editor' },
  'BUDGET OWNER': { id: 4, role: 'editor' },
  SUPERVISOR: { id: 5, role: 'admin' },
  DIRECTOR: { id: 6, role: 'admin' },
  MISSING: null,
  UNDEFINED: null,
}

describe('the recorded processes, every distinct sequence of activities', () => {
  it.each([
    ['declarations', declarations, declarationActivities, declarationVariants, 10_357, 55_628],
    ['payment requests', paymentRequests, paymentRequestActivities, paymentRequestVariants, 6_760, 36_072],
  ] as const)('%s: every event is accepted', (_name, definition, activities, recorded, cases, events) => {
    let [replayed, accepted] = [0, 0]
    for (const { count, steps } of recorded.variants) {
      const done = replay(
        definition,
        start(definition),
        steps.map((index, minute) => stepOf(activities, recorded.activities[index]!, minute)),
      )
      expect(done.refused.map(({ refusal, index }) => [index, refusal.code, refusal.params])).toEqual([])
      replayed += count
      accepted += count * done.accepted
    }
    expect([replayed, accepted]).toEqual([cases, events])
  })

  it('an event that did not happen so is refused: nobody is paid before the approval', () => {
    const steps = [
      stepOf(declarationActivities, { activity: 'Declaration SUBMITTED by EMPLOYEE', role: 'EMPLOYEE' }, 0),
      stepOf(declarationActivities, { activity: 'Payment Handled', role: 'UNDEFINED' }, 1),
    ]
    expect(replay(declarations, start(declarations), steps).refused).toMatchObject([
      { index: 1, status: 'submitted', refusal: { code: 'UNKNOWN_TRANSITION' } },
    ])
  })

  it('an employee does not approve what they submitted, whatever their role', () => {
    const steps: RecordedStep[] = [
      { at: minuteOf(0), transition: 'submit', actor: { id: 5, role: 'admin' } },
      { at: minuteOf(1), transition: 'approve_finally', actor: { id: 5, role: 'admin' } },
    ]
    expect(replay(declarations, start(declarations), steps).refused).toMatchObject([{ refusal: { code: 'SELF_APPROVAL' } }])
  })
})

describe('the recorded processes, event by event', () => {
  const path = realData('declarations-events.csv')

  it.skipIf(path === null)('all 55,628 events of 10,357 declarations, with the facts counted elsewhere', () => {
    const histories = [...casesOf(path!).values()].map((events, index) => {
      const steps = events.map(({ activity, role, at }) => ({
        at,
        transition: declarationActivities[activity]!,
        actor: actors[role] ?? null,
      }))
      return { start: { ...start(declarations), id: index + 1 }, steps, ended: endOf(events.at(-1)!.activity) }
    })
    const result = simulate(declarations, histories, { workingMinutes: () => 0, until: '2020-01-01T00:00:00Z' })
    expect(result).toMatchObject({ transactions: 10_357, steps: 55_628, accepted: 55_628, refusedBy: {}, landedElsewhere: [] })

    const ends = new Map<string, number>()
    for (const { ended } of histories) ends.set(ended, (ends.get(ended) ?? 0) + 1)
    expect(Object.fromEntries(ends)).toMatchObject({ payment_handled: 9_911, withdrawn: 284, saved: 134 })
  })

  const others = realData('payment-requests-events.csv')

  it.skipIf(others === null)('all 36,072 events of 6,760 payment requests', () => {
    let [accepted, refused] = [0, 0]
    for (const events of casesOf(others!).values()) {
      const steps = events.map(({ activity, role, at }) => ({
        at,
        transition: paymentRequestActivities[activity]!,
        actor: actors[role] ?? null,
      }))
      const done = replay(paymentRequests, start(paymentRequests), steps)
      accepted += done.accepted
      refused += done.refused.length
    }
    expect([accepted, refused]).toEqual([36_072, 0])
  })
})

function casesOf(path: string): Map<string, Recorded[]> {
  const cases = new Map<string, Recorded[]>()
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true })
  for (const { reference = '', activity = '', role = '', occurredAt: at = '' } of rows) {
    const events = cases.get(reference)
    if (events) events.push({ activity, role, at })
    else cases.set(reference, [{ activity, role, at }])
  }
  return cases
}

/** The state an activity leads to, read from the definition: each of these activities is one arrow. */
function endOf(activity: string): string {
  const [key] = declarationActivities[activity]!
  return declarations.transitions.find((transition) => transition.key === key)!.to
}

function stepOf(activities: Activities, { activity, role }: Omit<Recorded, 'at'>, minute: number): RecordedStep {
  return { at: minuteOf(minute), transition: activities[activity]!, actor: actors[role] ?? null }
}

function minuteOf(minute: number): string {
  return new Date(Date.UTC(2017, 0, 9, 9, minute)).toISOString()
}

function start(definition: WorkflowDefinition): Snapshot {
  return {
    id: 1,
    status: initialState(definition).key,
    createdBy: 1,
    assignedTo: null,
    submittedBy: null,
    client: null,
    attachmentCount: 0,
    fields: {},
  }
}
