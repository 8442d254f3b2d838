import { describe, expect, it } from 'vitest'
import { validateCustomFields } from './validateCustomFields.ts'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { dana, noon, snapshot } from '../../tests/fixtures/definitions/given.ts'
import type { CustomField } from './definition.ts'

describe('custom fields of a transaction', () => {
  it.each<[string, Record<string, unknown>]>([
    ['all filled', { plot: 'A-7', area: 0, visit: '2028-02-29', urgent: false, use: 'home' }],
    ['the required one only', { plot: 'A-7' }],
    ['null and empty mean not filled in', { plot: 'A-7', area: null, visit: '', use: null }],
  ])('good: %s', (_name, values) => {
    expect(validateCustomFields({ customFields }, values)).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['plot', undefined, 'REQUIRED'],
    ['plot', '   ', 'REQUIRED'],
    ['plot', 7, 'WRONG_TYPE'],
    ['plot', 'x'.repeat(2001), 'TOO_LONG'],
    ['area', '12', 'WRONG_TYPE'],
    ['area', Number.NaN, 'WRONG_TYPE'],
    ['area', Infinity, 'WRONG_TYPE'],
    ['visit', '2026-02-30', 'WRONG_TYPE'],
    ['visit', '22/11/2026', 'WRONG_TYPE'],
    ['urgent', 'yes', 'WRONG_TYPE'],
    ['use', 'castle', 'NOT_AN_OPTION'],
    ['use', ['home'], 'NOT_AN_OPTION'],
    ['colour', 'red', 'UNKNOWN_FIELD'],
    ['constructor', 'x', 'UNKNOWN_FIELD'],
  ])('%s = %j is %s', (key, value, code) => {
    const errors = validateCustomFields({ customFields }, { plot: 'A-7', [key]: value })
    expect(errors.map((error) => [error.path, error.code])).toEqual([[`customFields.${key}`, code]])
  })

  it('says what was expected, in both languages', () => {
    expect(validateCustomFields({ customFields }, { plot: 'A-7', use: 'castle' })[0]?.message).toEqual({
      en: 'Use must be one of: Home (home).',
      ar: 'الاستخدام: يجب أن يكون أحد الخيارات: سكني (home).',
    })
  })
})

describe('conditions of fields', () => {
  const facts = (status: string) => ({ snapshot: snapshot(status), actor: dana, at: noon })

  it.each([
    ['accepted', 'draft', { area: 5 }, []],
    ['refused with the words of the definition', 'draft', { area: -1 }, [['NOT_ACCEPTED', 'Not below zero.']]],
    ['the type goes first', 'draft', { area: 'x' }, [['WRONG_TYPE', 'Area must be a number.']]],
    ['required in this state', 'review', { area: 5 }, [['REQUIRED', 'Size is required.']]],
    ['not in that one', 'draft', { area: 5, size: null }, []],
  ])('%s', (_what, status, values, expected) => {
    const errors = validateCustomFields(full(), values, facts(status))
    expect(errors.map(({ code, message }) => [code, message.en])).toEqual(expected)
  })

  it('a condition that cannot be computed accepts nothing', () => {
    const definition = full()
    definition.customFields[0]!.validation!.condition = 'value / 0.0 > fields.none'
    expect(validateCustomFields(definition, { area: 5 }, facts('draft'))).toMatchObject([{ code: 'NOT_ACCEPTED', path: 'customFields.area' }])
  })
})

const customFields: CustomField[] = [
  { key: 'plot', label: { en: 'Plot', ar: 'القطعة' }, type: 'text', required: true },
  { key: 'area', label: { en: 'Area', ar: 'المساحة' }, type: 'number' },
  { key: 'visit', label: { en: 'Visit', ar: 'الزيارة' }, type: 'date' },
  { key: 'urgent', label: { en: 'Urgent', ar: 'عاجل' }, type: 'boolean' },
  {
    key: 'use',
    label: { en: 'Use', ar: 'الاستخدام' },
    type: 'select',
    options: [{ value: 'home', label: { en: 'Home', ar: 'سكني' } }],
  },
]
