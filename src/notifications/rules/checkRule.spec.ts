import { describe, expect, it } from 'vitest'
import { checkRule } from './checkRule.ts'
import { checkTemplate } from './checkTemplate.ts'
import { holdsFor } from './holdsFor.ts'
import { ruleOf } from './ruleOf.ts'
import type { OfficeEvent } from '../../events/index.ts'
import type { Snapshot } from '../../workflows/snapshot.ts'

const base = { name: 'Urgent ones', events: ['statusChanged'], roles: ['admin'], channels: ['email'] }
const checked = (more: Record<string, unknown>) => checkRule(ruleOf({ ...base, ...more }))
const codesOf = (more: Record<string, unknown>) => checked(more).errors.map(({ path, code }) => `${path}: ${code}`)

describe('a rule is checked when it is saved', () => {
  it.each([
    [{ condition: 'event.to ==' }, ['condition: EXPRESSION_SYNTAX']],
    [{ condition: 'event.too == "approved"' }, ['condition: EXPRESSION_UNKNOWN_NAME']],
    [{ condition: 'has(event.too)' }, ['condition: EXPRESSION_UNKNOWN_NAME']],
    [{ condition: 'fields.area > 5' }, ['condition: EXPRESSION_UNKNOWN_NAME']],
    [{ condition: 'transaction.title == 5' }, ['condition: EXPRESSION_TYPE']],
    [{ condition: 'transaction.title' }, ['condition: EXPRESSION_TYPE']],
    [{ condition: 'transaction.title.matches("(a+)+$")' }, ['condition: EXPRESSION_UNSAFE']],
    [{ condition: `${'('.repeat(40)}true${')'.repeat(40)}` }, ['condition: EXPRESSION_SYNTAX']],
    [{ roles: [] }, ['people: NOBODY']],
    [{ addresses: ['nobody', 'a@b.example\r\nBcc: c@d.example'] }, ['addresses: NO_ADDRESS', 'addresses: NO_ADDRESS']],
    [{ addresses: Array.from({ length: 21 }, (_, index) => `a${index}@b.example`) }, ['addresses: TOO_MANY_ADDRESSES']],
    [{ addresses: ['a@b.example'], channels: ['inApp'] }, ['channels: MAIL_NEEDED']],
    [{ channels: [] }, ['channels: NO_CHANNEL']],
    [{ events: [] }, ['events: NO_EVENT']],
    [{ events: ['statusChanged', 'signedIn'] }, ['events: SILENT_EVENT']],
    [{ at: '8:30' }, ['at: NO_TIME']],
    [{ at: '24:00' }, ['at: NO_TIME']],
    [{ at: '08:30', delayMinutes: 5, addresses: [' A@B.example ', 'a@b.example'] }, []],
    [{ condition: 'event.to == "approved" && "urgent" == transaction.priority && actor.role != "client"' }, []],
  ])('%j: %j', (more, expected) => {
    expect(codesOf(more)).toEqual(expected)
  })

  it('says the place and the name in both languages', () => {
    const [fault] = checked({ condition: 'event.to == "a" && transaction.nope' }).errors
    expect(fault?.message.en).toContain('Urgent ones')
    expect(fault?.message.en).toContain('character 32 (nope)')
    expect(fault?.message.ar).toContain('عند المحرف 32 (nope)')
  })

  it('warns of what may be empty, and stops nobody', () => {
    expect(checked({ condition: 'transaction.dueDate < now' }).warnings).toHaveLength(1)
    expect(checked({ condition: 'event.to == "approved"' }).warnings).toEqual([])
    expect(checked({ condition: 'event.to == "approved"', events: ['statusChanged', 'overdue'] }).warnings).toHaveLength(1)
    expect(checked({ condition: 'has(transaction.dueDate) && transaction.dueDate < now' })).toEqual({ errors: [], warnings: [] })
  })
})

describe('the words of a rule', () => {
  it('speak of its events, and never of an account', () => {
    expect(checkTemplate({ key: 'own_urgent', event: null }, ['statusChanged', 'overdue'])).toEqual([])
    expect(checkTemplate({ key: 'own_urgent', event: 'statusChanged' }, ['statusChanged'])).toEqual([])
    expect(checkTemplate({ key: 'own_urgent', event: 'statusChanged' }, ['statusChanged', 'overdue'])).toMatchObject([{ code: 'TEMPLATE_OF_OTHER_EVENT' }])
    expect(checkTemplate({ key: 'overdue', event: null }, ['overdue'])).toEqual([])
    expect(checkTemplate({ key: 'overdue', event: null }, ['dueSoon'])).toMatchObject([{ code: 'TEMPLATE_OF_OTHER_EVENT' }])
    expect(checkTemplate({ key: 'passwordReset', event: null }, ['overdue'])).toMatchObject([{ code: 'TEMPLATE_OF_ACCOUNTS' }])
  })
})

describe('whether a rule holds', () => {
  const at = '2026-11-22T09:30:00.000Z'
  const by = { id: 7, role: 'editor' } as const
  const moved: OfficeEvent = {
    type: 'statusChanged', at, by, transactionId: 1, transition: 'approve', from: 'review', to: 'approved',
    fromLabel: { en: 'Review', ar: 'مراجعة' }, toLabel: { en: 'Approved', ar: 'معتمدة' },
  }
  const given: OfficeEvent = { type: 'assignmentChanged', at, by, transactionId: 1, from: null, to: { id: 9, name: 'Dana' } }
  const edited: OfficeEvent = { type: 'transactionUpdated', at, by, transactionId: 1, changes: [{ field: 'dueDate', from: null, to: '2026-12-01' }] }
  const imported: OfficeEvent = { type: 'importFinished', at, by, importId: 3, outcome: 'completed', imported: 10, skipped: 0, failed: 2 }
  const snapshot: Snapshot = {
    id: 1, status: 'approved', createdBy: 7, assignedTo: null, submittedBy: null, client: null, attachmentCount: 2,
    fields: { priority: 'urgent', tags: ['roof'] },
  }
  it.each([
    ['event.type == "statusChanged" && event.to == "approved"', moved, true],
    ['transaction.attachmentCount > 1 && "roof" in transaction.tags', moved, true],
    ['has(transaction.assignedTo)', moved, false],
    ['actor.id == 7 && 4 in actor.departments', moved, true],
    ['has(event.to)', given, false],
    ['event.toPerson == 9 && !has(event.fromPerson)', given, true],
    ['"dueDate" in event.changed', edited, true],
    ['event.changed.size() == 0', moved, true],
    ['event.failed > 0', imported, true],
    ['event.at < now', imported, false],
  ])('%s', (condition, event, expected) => {
    expect(holdsFor({ name: 'x', condition }, event, { snapshot, actor: { ...by, departments: [4] } })).toBe(expected)
  })

  it('what is no transaction’s has none, and says so where one is asked for', () => {
    const around = { snapshot: undefined, actor: null }
    expect(holdsFor({ name: 'x', condition: 'has(transaction.status)' }, imported, around)).toBe(false)
    expect(holdsFor({ name: 'x', condition: 'transaction.status == "draft"' }, imported, around)).toMatchObject({ refused: true, code: 'CONDITION_BROKEN' })
  })
})
