import { describe, expect, it } from 'vitest'
import { templates } from '../templates/index.ts'
import { elementOf, nameOf, pathOfElement } from './elementOf.ts'

const engineering = templates.find(({ definition }) => definition.key === 'engineering_submission')!.definition

describe('a finding leads to its element', () => {
  it.each([
    ['state:checking', { kind: 'state', key: 'checking' }],
    ['transition:submit:conditionText', { kind: 'transition', key: 'submit' }],
    ['customField:drawing_number:option:a', { kind: 'customField', key: 'drawing_number' }],
    ['sla:own_work', { kind: 'sla', key: 'own_work' }],
    ['sla:own_work:raise', { kind: 'sla', key: 'own_work', step: 'raise' }],
    ['sla:own_work:raise:notify', { kind: 'sla', key: 'own_work', step: 'raise' }],
    ['states.1.colour', { kind: 'state', key: 'checking' }],
    ['slas.0.escalations.1.at', { kind: 'sla', key: 'own_work', step: 'raise' }],
    ['workflow', { kind: 'workflow' }],
    ['state:gone', { kind: 'workflow' }],
    ['states.99.key', { kind: 'workflow' }],
  ])('%s', (named, element) => {
    expect(elementOf(engineering, named)).toEqual(element)
  })

  it('and an element to its place in the text', () => {
    expect(pathOfElement(engineering, { kind: 'sla', key: 'own_work', step: 'raise' })).toBe('slas.0.escalations.1')
    expect(nameOf({ kind: 'sla', key: 'own_work', step: 'raise' })).toBe('sla:own_work:raise')
  })
})
