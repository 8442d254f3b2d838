import { describe, expect, it } from 'vitest'
import { defaultCategories, defaultDepartments, defaultTypes } from './officeDefaults.ts'
import { isPriority, priorities, priorityRank } from './priorities.ts'
import { isRole } from './roles.ts'
import { isLocale, say } from './text.ts'

describe('the lists a new office starts with', () => {
  it.each([
    ['types', defaultTypes, 10],
    ['categories', defaultCategories, 5],
    ['departments', defaultDepartments, 5],
  ])('%s: unique keys, both languages', (_name, list, length) => {
    expect(list).toHaveLength(length)
    expect(new Set(list.map((entry) => entry.key)).size).toBe(length)
    expect(list.every((entry) => /[A-Z]/.test(entry.label.en) && /\p{Script=Arabic}/u.test(entry.label.ar))).toBe(true)
  })
})

describe('closed words', () => {
  it('priorities rank from low to urgent', () => {
    expect(priorities.map(priorityRank)).toEqual([1, 2, 3, 4])
    expect([isPriority('urgent'), isPriority('URGENT'), isPriority(undefined)]).toEqual([true, false, false])
  })

  it('roles and locales are checked', () => {
    expect([isRole('editor'), isRole('owner'), isLocale('ar'), isLocale('fr')]).toEqual([true, false, true, false])
  })

  it('a missing translation falls back to the other language', () => {
    expect([say({ en: 'Draft', ar: 'مسودة' }, 'ar'), say({ en: 'Draft', ar: '' }, 'ar')]).toEqual(['مسودة', 'Draft'])
  })
})
