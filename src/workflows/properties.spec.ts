import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { full, people } from '../../tests/fixtures/definitions/full.ts'
import { amal, basim, client, dana, faris, snapshot } from '../../tests/fixtures/definitions/given.ts'
import { allowedTransitions } from './allowedTransitions.ts'
import { decide } from './decide.ts'
import { initialState, stateOf } from './definition.ts'
import type { WorkflowDefinition } from './definition.ts'
import { evolve } from './evolve.ts'
import type { Command, Snapshot } from './snapshot.ts'
import { templates } from './templates/index.ts'
import { isRefusal } from '../shared/refusal.ts'

const definitions = [full(), ...templates.map(({ definition }) => definition)]
const anyDefinition = fc.constantFrom(...definitions)
const anyActor = fc.constantFrom(amal, basim, dana, faris, client)
const anyMoment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Commands of every kind, sensible ones and nonsense. */
function anyCommand({ states, transitions, slas = [], assignments = [] }: WorkflowDefinition): fc.Arbitrary<Command> {
  const text = fc.constantFrom(undefined, '', 'Because')
  const keyOf = (parts: { key: string }[]) => fc.constantFrom('nonsense', ...parts.map(({ key }) => key))
  const steps = slas.flatMap((sla) => (sla.escalations ?? []).map(({ key }) => [sla.key, key] as const))
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('changeStatus' as const), to: keyOf(states), comment: text, actor: fc.option(anyActor), at: anyMoment }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('approve' as const, 'reject' as const), comment: text, actor: anyActor, at: anyMoment }) },
    fc.record({ kind: fc.constant('automatic' as const), transition: keyOf(transitions), at: anyMoment }),
    fc.constantFrom(['nonsense', 'nonsense'] as const, ...steps).chain(([sla, escalation]) =>
      fc.record({ kind: fc.constant('escalate' as const), sla: fc.constant(sla), escalation: fc.constant(escalation), at: anyMoment }),
    ),
    fc.record({ kind: fc.constant('enter' as const), actor: fc.option(anyActor), at: anyMoment }),
    fc.record({ kind: fc.constant('autoAssign' as const), assignment: keyOf(assignments), actor: fc.option(anyActor), at: anyMoment }),
  )
}

const anySnapshot = (definition: WorkflowDefinition): fc.Arbitrary<Snapshot> =>
  fc.record({
    status: fc.constantFrom('nonsense', ...definition.states.map(({ key }) => key)),
    createdBy: fc.constantFrom(null, 1, 3),
    submittedBy: fc.constantFrom(null, 1, 3),
    assignedTo: fc.constantFrom(null, 3, 4),
    attachmentCount: fc.nat({ max: 1 }),
    office: fc.constantFrom(undefined, { people }),
    // Of every type, for every field: what is stored is not always what the definition says.
    fields: fc.dictionary(
      fc.constantFrom('area', 'size', 'revision', 'drawing_number', 'authority', 'priority', 'dueDate', 'tags'),
      fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
    ),
  }).map((facts) => ({ ...snapshot('draft', facts), ...facts }))

const anyCase = anyDefinition.chain((definition) =>
  fc.record({ definition: fc.constant(definition), before: anySnapshot(definition), command: anyCommand(definition) }),
)

describe('whatever is asked of whatever definition', () => {
  it('decide never throws, and answers the same twice', () => {
    fc.assert(
      fc.property(anyCase, ({ definition, before, command }) => {
        const frozen = deepFreeze(structuredClone(before))
        const answer = decide(definition, frozen, command)
        expect(decide(structuredClone(definition), structuredClone(before), structuredClone(command))).toEqual(answer)
      }),
      { numRuns: 1_000 },
    )
  })

  it('a random walk never leaves the declared states, and ends where its events say', () => {
    const walk = anyDefinition.chain((definition) =>
      fc.tuple(fc.constant(definition), fc.array(anyCommand(definition), { maxLength: 60 })),
    )
    fc.assert(
      fc.property(walk, ([definition, commands]) => {
        let current = snapshot(initialState(definition).key, { fields: { drawing_number: 'A-1', authority: 'City' }, attachmentCount: 1 })
        for (const command of commands) {
          const decision = decide(definition, current, command)
          if (isRefusal(decision)) continue
          const moves = decision.events.flatMap((event) => (event.type === 'statusChanged' ? [event] : []))
          for (const { from, to, transition } of moves) {
            expect(definition.transitions.find(({ key }) => key === transition)?.from).toContain(from)
            expect(stateOf(definition, to)).toBeDefined()
          }
          current = evolve(current, decision.next)
          expect(current.status).toBe(moves.at(-1)?.to ?? current.status)
          expect(stateOf(definition, current.status)).toBeDefined()
          expect(current.approvals?.every(({ by, seat }) => by !== current.submittedBy && seat !== current.submittedBy) ?? true).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a button is offered exactly when pressing it works', () => {
    fc.assert(
      fc.property(anyCase, anyActor, anyMoment, ({ definition, before }, actor, at) => {
        const options = allowedTransitions(definition, before, actor, at)
        for (const { key, to } of definition.transitions) {
          const option = options.find((each) => each.key === key)
          const pressed = decide(definition, before, { kind: 'changeStatus', to, transition: key, actor, at, comment: 'Because' })
          expect(isRefusal(pressed)).toBe(!option?.allowed)
          const silent = decide(definition, before, { kind: 'changeStatus', to, transition: key, actor, at })
          expect(isRefusal(silent)).toBe(!option?.allowed || option.requires.comment)
          if (option?.refusal) expect(pressed).toMatchObject(option.refusal)
        }
      }),
      { numRuns: 500 },
    )
  })
})

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}
