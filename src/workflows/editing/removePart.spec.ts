import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templates } from '../templates/index.ts'
import { validateDefinition } from '../validateDefinition.ts'
import { partKinds, partOf, partsOf } from './parts.ts'
import { removalOf } from './removePart.ts'

const engineering = templates.find(({ definition }) => definition.key === 'engineering_submission')!.definition

describe('a part is taken out', () => {
  it('and nothing names it any more but the expressions that are told', () => {
    const unknown = ['UNKNOWN_STATE', 'UNKNOWN_TRANSITION', 'UNKNOWN_FIELD', 'UNKNOWN_SLA', 'UNKNOWN_ASSIGNMENT', 'FIELD_NOT_SETTABLE', 'RULE_DOES_NOTHING', 'ESCALATION_DOES_NOTHING', 'LEAVES_NO_STATE', 'SHAPE']
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.nat(), ({ definition }, at) => {
        const all = partKinds.flatMap((kind) => partsOf(definition, kind).map(({ key }) => ({ kind, key })))
        const { kind, key } = all[at % all.length]!
        const { after, mentions } = removalOf(definition, kind, key)
        expect(partOf(after, kind, key)).toBeUndefined()
        const findings = validateDefinition(after)
        expect(findings.filter(({ code }) => unknown.includes(code))).toEqual([])
        expect(findings.filter(({ code }) => code === 'EXPRESSION_UNKNOWN_NAME').every(({ element }) => mentions.includes(element))).toBe(true)
      }),
    )
  })

  it('a state takes its transitions along, and what they carried', () => {
    const { after, others, mentions } = removalOf(engineering, 'state', 'revising')
    expect(after.transitions.map(({ key }) => key)).toEqual(['submit', 'send', 'accept', 'abandon'])
    expect(after.transitions[0]?.from).toEqual(['preparing'])
    // Its rejection led to the state: an approval without a no is none.
    expect(after.approvals).toEqual([])
    expect(after.slas?.[0]?.during).toEqual(['checking'])
    expect(others.map(({ element, change }) => `${change} ${element}`)).toEqual([
      'removed transition:correct',
      'removed transition:comments_received',
      'changed transition:submit',
      'changed transition:abandon',
      'removed approval:check',
      'changed sla:own_work',
    ])
    expect(mentions).toEqual(['rule:many_revisions'])
  })

  it('a field takes the effects that set it along and names the conditions that read it', () => {
    const { after, mentions } = removalOf(engineering, 'customField', 'revision')
    expect(after.transitions[1]?.effects).toEqual([])
    expect(mentions).toEqual(['transition:submit', 'rule:many_revisions'])
  })

  it('a rule that only started a clock goes with the clock', () => {
    const started = { ...engineering, rules: [{ key: 'start', label: { en: 'a', ar: 'ا' }, on: ['completed' as const], effects: [{ kind: 'startSla' as const, sla: 'own_work' }] }] }
    expect(removalOf(started, 'sla', 'own_work').after.rules).toEqual([])
  })

  it('of two with one key the other stays, and with it whatever names it', () => {
    const twice = { ...engineering, states: [...engineering.states, engineering.states[1]!] }
    expect(removalOf(twice, 'state', 'checking').after.transitions).toEqual(engineering.transitions)
  })
})
