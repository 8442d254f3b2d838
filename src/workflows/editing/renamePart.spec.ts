import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDefinitions } from '../compareDefinitions.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { templates } from '../templates/index.ts'
import { validateDefinition } from '../validateDefinition.ts'
import { addPart, partKinds, partLists, partsOf, type PartKind } from './parts.ts'
import { newPart } from './newPart.ts'
import { removePart } from './removePart.ts'
import { renamePart } from './renamePart.ts'

const engineering = templates.find(({ definition }) => definition.key === 'engineering_submission')!.definition

/** The templates, and what they become when a part is simply missing: names that mean nothing must stay so. */
const definitions = fc.constantFrom(...templates).chain(({ definition }) =>
  fc
    .option(fc.constantFrom(...partKinds.flatMap((kind) => partsOf(definition, kind).map(({ key }) => ({ kind, key })))))
    .map((gone) => (gone ? without(definition, gone.kind, gone.key) : definition)),
)

function without(definition: WorkflowDefinition, kind: PartKind, gone: string): WorkflowDefinition {
  return { ...definition, [partLists[kind]]: partsOf(definition, kind).filter(({ key }) => key !== gone) }
}

describe('a part gets another key', () => {
  it('and nothing is wrong that was not wrong before', () => {
    fc.assert(
      fc.property(definitions, fc.nat(), (definition, at) => {
        const all = partKinds.flatMap((kind) => partsOf(definition, kind).map(({ key }) => ({ kind, key })))
        const { kind, key } = all[at % all.length]!
        const codes = (each: WorkflowDefinition) => validateDefinition(each).map(({ code, severity }) => `${severity} ${code}`).sort()
        expect(codes(renamePart(definition, kind, key, 'zz_other'))).toEqual(codes(definition))
      }),
    )
  })

  it('and back: the definition is the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.nat(), ({ definition }, at) => {
        const all = partKinds.flatMap((kind) => partsOf(definition, kind).map(({ key }) => ({ kind, key })))
        const { kind, key } = all[at % all.length]!
        expect(renamePart(renamePart(definition, kind, key, 'zz_other'), kind, 'zz_other', key)).toEqual(definition)
      }),
    )
  })

  it('a state: in transitions, fields, approvals, service times, and where an expression holds the status against it', () => {
    const renamed = renamePart(engineering, 'state', 'revising', 'being_revised')
    expect(JSON.stringify(renamed)).not.toContain('"revising"')
    expect(renamed.rules?.[0]?.condition).toContain('event.to == "being_revised"')
    expect(renamePart(engineering, 'state', 'checking', 'review').approvals?.[0]?.state).toBe('review')
  })

  it('a custom field: in expressions, effects and requirements', () => {
    const renamed = renamePart(engineering, 'customField', 'revision', 'round')
    expect(renamed.transitions[0]?.condition).toBe('!has(fields.round) || fields.round < 10')
    expect(renamed.transitions[1]?.effects).toEqual([
      { kind: 'setField', field: 'round', expression: 'has(fields.round) ? fields.round + 1 : 1.0' },
    ])
  })

  it('a transition: in approvals and ladders', () => {
    expect(renamePart(engineering, 'transition', 'send', 'forward').approvals?.[0]?.approved).toBe('forward')
  })
})

describe('a part is added and taken out again', () => {
  it('leaves everything else as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.constantFrom(...partKinds), ({ definition }, kind) => {
        const added = newPart(definition, kind)
        const back = removePart(addPart(definition, kind, added), kind, added.key)
        expect(compareDefinitions(definition, back)).toEqual([])
      }),
    )
  })
})
