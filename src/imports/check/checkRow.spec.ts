import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/fold.ts'
import type { Cell } from '../read/row.ts'
import { type ImportCells, type Lookups, checkRow } from './checkRow.ts'

describe('a row that is right', () => {
  it('gives its values', () => {
    expect(check({})).toEqual({
      errors: [],
      values: {
        externalReference: 'EXT-1',
        clientName: 'Al Noor',
        typeId: 1,
        description: 'Two\nlines',
        categoryId: 7,
        dueDate: '2027-03-04',
        assignedToId: 21,
        priority: 'high',
      },
    })
  })

  it('may leave out what is not required', () => {
    const { values, errors } = check({ description: null, category: '', dueDate: ' ', assignedTo: null, priority: null })
    expect(errors).toEqual([])
    expect(values).toMatchObject({
      description: null, categoryId: null, dueDate: null, assignedToId: null, priority: null,
    })
  })

  it.each([['submission', 1], [' SUBMISSION ', 1], ['تقديم', 1], ['تَقديم', 1], ['طلب موافقه', 2], ['Approval  Request', 2]])(
    'finds the type of %j',
    (type, id) => {
      expect(check({ type })).toMatchObject({ errors: [], values: { typeId: id } })
    },
  )

  it.each([['LOW', 'low'], ['عاجلة', 'urgent'], ['عاجل', 'urgent'], ['عاليه', 'high'], ['Medium', 'normal']])(
    'finds the priority of %j',
    (priority, expected) => {
      expect(check({ priority })).toMatchObject({ errors: [], values: { priority: expected } })
    },
  )

  it.each<[Cell, string]>([
    [1e21, '1000000000000000000000'],
    [123_456_789_012, '123456789012'],
    [0.000_000_1, '0.0000001'],
    [-12.5, '-12.5'],
    [true, 'TRUE'],
    [new Date('2027-01-31T00:00:00Z'), '2027-01-31'],
    ['\u200fEXT\u00a0 9\u202c\u0000\n', 'EXT 9'],
    ["'=1+1", '=1+1'],
    ["'0012", "'0012"],
  ])('writes %j as %j', (externalReference, expected) => {
    expect(check({ externalReference }).values.externalReference).toBe(expected)
  })

  it('counts characters as people do', () => {
    expect(codes({ externalReference: '🏗'.repeat(50) })).toEqual([])
    expect(codes({ externalReference: '🏗'.repeat(51) })).toEqual(['externalReference TOO_LONG'])
  })

  it('may be due today', () => {
    expect(codes({ dueDate: '22/11/2026' })).toEqual([])
  })

  it('finds an address whatever its case', () => {
    expect(check({ assignedTo: ' Editor@Example.com ' }).values.assignedToId).toBe(21)
  })
})

describe('a row that is wrong', () => {
  it.each<[string, ImportCells]>([
    ['externalReference REQUIRED', { externalReference: '  ' }],
    ['clientName REQUIRED', { clientName: null }],
    ['type REQUIRED', { type: null }],
    ['externalReference TOO_LONG', { externalReference: 'x'.repeat(51) }],
    ['clientName TOO_LONG', { clientName: 'x'.repeat(256) }],
    ['description TOO_LONG', { description: 'x'.repeat(2001) }],
    ['type UNKNOWN_TYPE', { type: 'Submision' }],
    ['category UNKNOWN_CATEGORY', { category: 'Gardening' }],
    ['dueDate NOT_A_DATE', { dueDate: '31/02/2027' }],
    ['dueDate DUE_DATE_PAST', { dueDate: '21/11/2026' }],
    ['assignedTo UNKNOWN_ASSIGNEE', { assignedTo: 'nobody@example.com' }],
    ['assignedTo ASSIGNEE_NOT_STAFF', { assignedTo: 'client@example.com' }],
    ['priority UNKNOWN_PRIORITY', { priority: 'asap' }],
  ])('says %s', (code, cells) => {
    expect(codes(cells)).toEqual([code])
  })

  it('says all that is wrong at once', () => {
    expect(codes({ externalReference: null, type: 'x', dueDate: 'y', priority: 'z' })).toEqual([
      'externalReference REQUIRED', 'type UNKNOWN_TYPE', 'dueDate NOT_A_DATE', 'priority UNKNOWN_PRIORITY',
    ])
  })

  it('names the value and what is expected, in both languages', () => {
    const [error] = check({ type: 'Submision' }).errors
    expect(error?.message).toEqual({
      en: '"Submision" is not a transaction type. Known types: Submission, Approval Request.',
      ar: '«Submision» ليس نوع معاملة معروفًا. الأنواع المعروفة: تقديم، طلب موافقة.',
    })
  })

  it('shortens a long value where it is shown', () => {
    const [error] = check({ type: 'x'.repeat(30_000) }).errors
    expect(error?.value).toHaveLength(80)
  })

  it('keeps a date of the past in the values, for a transaction that already has it', () => {
    expect(check({ dueDate: '21/11/2026' }).values.dueDate).toBe('2026-11-21')
  })
})

const lookups: Lookups = {
  types: {
    byFolded: new Map([['Submission', 1], ['تقديم', 1], ['Approval Request', 2], ['طلب موافقة', 2]]
      .map(([name, id]) => [fold(String(name)), Number(id)])),
    names: { en: 'Submission, Approval Request', ar: 'تقديم، طلب موافقة' },
  },
  categories: { byFolded: new Map([['planning', 7]]), names: { en: 'Planning', ar: 'التخطيط' } },
  users: new Map([
    ['editor@example.com', { id: 21, staff: true }],
    ['client@example.com', { id: 30, staff: false }],
  ]),
}

const right: ImportCells = {
  externalReference: 'EXT-1',
  clientName: ' Al  Noor ',
  type: 'Submission',
  description: 'Two\r\nlines',
  category: 'Planning',
  dueDate: '04/03/2027',
  assignedTo: 'editor@example.com',
  priority: 'High',
}

function check(cells: ImportCells) {
  return checkRow({ ...right, ...cells }, lookups, {
    today: '2026-11-22',
    description: { required: false, maxLength: 2000 },
  })
}

function codes(cells: ImportCells): string[] {
  return check(cells).errors.map(({ column, code }) => `${column} ${code}`)
}
