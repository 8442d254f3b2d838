import { expect, it } from 'vitest'
import type { Variable } from './draft.ts'
import { conditionOf, findVariables, insertionOf } from './insertionOf.ts'

const label = { en: 'Due date', ar: 'تاريخ الاستحقاق' }
const variable = (name: string, more: Partial<Variable> = {}): Variable => ({ name, kind: 'text', label: { en: name, ar: name }, sample: '', ...more })

it('a name is inserted as the kind of thing it is', () => {
  expect(insertionOf(variable('transaction.reference'))).toBe('{{ transaction.reference }}')
  expect(insertionOf(variable('assignment.isMine', { kind: 'yesNo' }))).toBe('{% if assignment.isMine %} … {% endif %}')
  expect(insertionOf(variable('changes', { kind: 'list', of: [variable('field')] }))).toBe('{% for each in changes %} {{ each.field }} {% endfor %}')
  expect(conditionOf(variable('reason'))).toBe('{% if reason %}{{ reason }}{% endif %}')
})

it('names are found by what they are called in either language, the nearest first', () => {
  const all = [variable('transaction.dueDate', { label }), variable('office.name'), variable('recipient.name'), variable('due.in')]
  const found = (typed: string) => findVariables(all, typed).map(({ name }) => name)
  expect(found('')).toHaveLength(4)
  expect(found('due')).toEqual(['transaction.dueDate', 'due.in'])
  expect(found('تاريخ')).toEqual(['transaction.dueDate'])
  expect(found(' NAME ')).toEqual(['office.name', 'recipient.name'])
  expect(found('nothing')).toEqual([])
})
