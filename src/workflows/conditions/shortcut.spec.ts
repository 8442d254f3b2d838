import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noon, snapshot } from '../../../tests/fixtures/definitions/given.ts'
import { contextOf, wantedBy } from './contextOf.ts'
import type { Facts } from './contextOf.ts'
import { scopedEnvironment, baseEnvironment } from './environment.ts'
import { readAst } from './readAst.ts'
import { shortcutOf } from './shortcut.ts'
import type { CustomField } from '../definition.ts'

const label = { en: 'Field', ar: 'حقل' }
const customFields: CustomField[] = [
  { key: 'n', label, type: 'number' },
  { key: 'b', label, type: 'boolean' },
  { key: 's', label, type: 'text' },
  { key: 'd', label, type: 'date' },
]
const environment = scopedEnvironment(baseEnvironment({ customFields }), { kind: 'rule' })

function prepared(expression: string) {
  const program = environment.parse(expression)
  const { valid } = program.check()
  const wanted = wantedBy({ customFields }, readAst(program.ast))
  return { valid, shortcut: shortcutOf(program.ast, wanted), exactly: (facts: Facts) => program(contextOf(wanted, facts)) }
}

const plain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value)
const attempt = (run: () => unknown): { value: unknown } | 'raised' => {
  try {
    return { value: plain(run()) }
  } catch {
    return 'raised'
  }
}

const numbers = fc.oneof(fc.constantFrom('0', '1', '10', '-3', '2.5', '0.0', '1e300', '9007199254740993'), fc.constantFrom('fields.n', 'transaction.id', 'transaction.assignedTo', 'transaction.attachmentCount', 'actor.id'))
const texts = fc.constantFrom('"draft"', '"high"', '""', 'fields.s', 'transaction.status', 'transaction.priority', 'actor.role', 'event.to', 'event.type')
const times = fc.constantFrom('now', 'fields.d', 'transaction.dueDate', 'timestamp("2026-11-24T08:59:59Z")')
const asked = fc.constantFrom('fields.n', 'fields.b', 'fields.s', 'fields.d', 'transaction.dueDate', 'transaction.assignedTo', 'transaction.tags', 'event.to')
const sums = fc.oneof(numbers, fc.tuple(numbers, fc.constantFrom('+', '-', '*', '/'), numbers).map((parts) => `(${parts.join(' ')})`))
const compared = (some: fc.Arbitrary<string>) => fc.tuple(some, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), some).map((parts) => `(${parts.join(' ')})`)
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    compared(sums),
    compared(texts),
    compared(times),
    asked.map((field) => `has(${field})`),
    fc.constantFrom('fields.b', 'true', 'false', 'transaction.status in ["draft", "done"]'),
    tie('condition').map((one) => `!${one}`),
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([one, yes, no]) => `(${one} ? ${yes} : ${no})`),
  ),
}))
const expressions = fc.oneof(condition, sums, texts)

const facts: fc.Arbitrary<Facts> = fc.record({
  fields: fc.record(
    {
      n: fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constant('many'), fc.constant(null)),
      b: fc.oneof(fc.boolean(), fc.constant('yes')),
      s: fc.oneof(fc.constantFrom('draft', 'high', ''), fc.constant(7)),
      d: fc.constantFrom('2026-11-24', '2026-12-24', 'soon', null),
      dueDate: fc.constantFrom('2026-12-01T12:00:00.000Z', noon, null),
      priority: fc.constantFrom('high', 'low'),
    },
    { requiredKeys: [] },
  ),
  assignedTo: fc.constantFrom(null, 3, 10),
  actor: fc.constantFrom(null, { id: 3, role: 'editor' as const }),
  event: fc.constantFrom(undefined, { type: 'statusChanged', to: 'draft' }, { type: 'completed' }),
}).map(({ fields, assignedTo, actor, event }) => ({
  snapshot: { ...snapshot('draft'), fields, assignedTo }, actor, at: noon, ...(event ? { event } : {}),
}))

describe('a shortcut', () => {
  it('never answers otherwise than CEL does', () => {
    let answered = 0
    fc.assert(
      fc.property(expressions, facts, (expression, given) => {
        const { valid, shortcut, exactly } = prepared(expression)
        if (!valid || !shortcut) return
        const short = attempt(() => shortcut(given))
        if (short === 'raised') return
        answered += 1
        expect(attempt(() => exactly(given))).toEqual(short)
      }),
      { numRuns: 4_000 },
    )
    expect(answered).toBeGreaterThan(800)
  })

  it.each([
    '!has(fields.n) || fields.n < 10',
    'has(event.to) && event.to == "draft" && has(fields.n) && fields.n >= 4',
    'has(fields.n) ? fields.n + 1 : 1.0',
    'transaction.createdBy == actor.id',
    'has(transaction.dueDate) && transaction.dueDate > now',
  ])('there is one for %s', (expression) => expect(prepared(expression).shortcut).toBeTypeOf('function'))

  it.each(['fields.s.contains("-")', 'fields.s < "m"', '1 + 2 == 3', 'actor.id in [1, 3]', 'transaction.dueDate', 'daysBetween(now, now) == 0'])(
    'there is none for %s', (expression) => expect(prepared(expression).shortcut).toBeUndefined(),
  )
})
