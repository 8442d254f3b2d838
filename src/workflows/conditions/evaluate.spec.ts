import { describe, expect, it } from 'vitest'
import { full } from '../../../tests/fixtures/definitions/full.ts'
import { client, dana, noon, snapshot } from '../../../tests/fixtures/definitions/given.ts'
import { compile } from './compile.ts'
import { evaluate, holds } from './evaluate.ts'
import type { Snapshot, WorkflowActor } from '../snapshot.ts'

const definition = {
  ...full(),
  customFields: [
    ...full().customFields,
    { key: 'visit', label: { en: 'Visit', ar: 'الزيارة' }, type: 'date' as const },
    { key: 'insured', label: { en: 'Insured', ar: 'مؤمَّن' }, type: 'boolean' as const },
  ],
}

function asked(condition: string, facts: Partial<Snapshot> = {}, actor: WorkflowActor | null = dana) {
  return holds(definition, condition, { kind: 'condition' }, { snapshot: snapshot('review', facts), actor, at: noon }, 'transition:send')
}

describe('what conditions may ask', () => {
  it.each([
    ['fields.area == 120', true],
    ['fields.area == 120.0 && fields.area > 100 && fields.area * 2 == 240', true],
    ['fields.area + 1 < 121', false],
    ['fields.size in ["s", "m"]', true],
    ['transaction.status == "review"', true],
    ['transaction.createdBy == actor.id', true],
    ['actor.id in [1, 3]', true],
    ['actor.role == "editor" && 1 in actor.departments', true],
    ['has(transaction.dueDate) && transaction.dueDate > now', true],
    ['daysBetween(now, transaction.dueDate) == 9', true],
    ['now.getHours("Asia/Riyadh") == 12', true],
    ['now + duration("48h") > timestamp("2026-11-24T08:59:59Z")', true],
    ['has(fields.visit)', false],
    ['has(fields.insured) && fields.insured', false],
    ['transaction.tags.size() == 0', true],
    ['has(transaction.assignedTo)', false],
  ])('%s is %s', (condition, expected) => {
    expect(asked(condition)).toBe(expected)
  })

  it('the system is nobody’s number and has the role "system"', () => {
    expect(asked('actor.role == "system" && actor.id == 0', {}, null)).toBe(true)
  })

  it('values of the wrong type count as not filled in', () => {
    expect(asked('has(fields.area)', { fields: { area: 'many' } })).toBe(false)
    expect(asked('has(fields.visit)', { fields: { visit: 'soon' } })).toBe(false)
  })

  it('a date field is the midnight of its day in UTC', () => {
    expect(asked('fields.visit == timestamp("2026-12-24T00:00:00Z")', { fields: { visit: '2026-12-24' } })).toBe(true)
  })

  it('what the transaction itself says goes before a field of the same name', () => {
    expect(asked('transaction.status == "review"', { fields: { status: 'draft' } })).toBe(true)
  })
})

describe('what cannot be computed is refused with its place, and never thrown', () => {
  it.each([
    ['an empty field', 'fields.insured', 'No such key: insured'],
    ['a division by zero', '1 / 0 == 1', 'division by zero'],
    ['an unreadable number', 'int("x") == 1', 'int'],
    ['a syntax error', 'fields.area >', 'Unexpected'],
    ['an unknown name', 'fields.aera == 1', 'aera'],
    ['a number instead of an answer', 'fields.area', 'not true or false'],
    ['an expression that may never end', 'transaction.status.matches("(a+)+$")', 'matches'],
    ['an expression that is too large', Array(200).fill('fields.area > 1').join(' && '), 'Exceeded'],
  ])('%s', (_what, condition, reason) => {
    expect(asked(condition)).toMatchObject({
      refused: true,
      code: 'CONDITION_BROKEN',
      params: { place: 'transition:send', reason: expect.stringContaining(reason) },
    })
  })
})

it('compiles once per definition', () => {
  const scope = { kind: 'condition' } as const
  expect(compile(definition, 'fields.area > 7', scope)).toBe(compile(definition, 'fields.area > 7', scope))
  expect(compile({ ...definition }, 'fields.area > 7', scope)).not.toBe(compile(definition, 'fields.area > 7', scope))
})

it('numbers come out as numbers', () => {
  const facts = { snapshot: snapshot('review'), actor: client, at: noon }
  expect(evaluate(definition, 'actor.id * 2', { kind: 'condition' }, facts, 'x')).toEqual({ value: 12 })
})
