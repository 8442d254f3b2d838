import { describe, expect, it } from 'vitest'
import { DomainError, errorCodes, inBoth, isDomainError, sentence } from './errors.ts'
import { errorSentences, sentenceRooms } from './errorSentences/index.ts'
import { isRefusal, raise, refuse } from './refusal.ts'

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the table of sentences', () => {
  it('has each code in one room', () => {
    const codes = Object.values(sentenceRooms).flatMap((room) => Object.keys(room))
    expect(codes.toSorted()).toEqual(errorCodes.toSorted())
  })

  it.each(errorCodes)('%s says the same things in both languages', (code) => {
    const { en, ar } = errorSentences[code]
    expect(ar).toMatch(/\p{Script=Arabic}/u)
    expect(placesOf(ar.replace('{ "reason": "…" }', ''))).toEqual(placesOf(en.replace('{ "reason": "…" }', '')))
  })
})

describe('sentence', () => {
  it('fills the places', () => {
    expect(sentence('STALE_REV', { seen: 7, current: 8 }, 'en')).toBe(
      'Someone changed this record in the meantime: you saw version 7, it is now version 8.',
    )
  })

  it('takes Arabic words where a param has them', () => {
    const params = inBoth('transition', { en: 'Cancel', ar: 'إلغاء' })
    expect(sentence('COMMENT_REQUIRED', params, 'en')).toBe('"Cancel" needs a comment that gives the reason.')
    expect(sentence('COMMENT_REQUIRED', params, 'ar')).toBe('يتطلب «إلغاء» تعليقاً يوضح السبب.')
  })

  it('never shows an unfilled place, and never fills twice', () => {
    expect(sentence('FIELD_FORBIDDEN', {}, 'en')).toBe('You are not allowed to set the field "…".')
    expect(sentence('FIELD_FORBIDDEN', { field: '{field} $&' }, 'en')).toContain('"{field} $&"')
  })

  it('names the right door', () => {
    expect(sentence('USE_STATUS_ENDPOINT', { id: 42 }, 'en')).toContain('POST /transactions/42/status')
  })
})

describe('DomainError', () => {
  it('carries code, params, fields and data, and reads as a sentence', () => {
    const fields = [{ path: 'title', message: { en: 'Title is required.', ar: 'العنوان مطلوب.' } }]
    const error = new DomainError('VALIDATION_FAILED', { fields: 'title' }, { fields, data: { row: 3 } })
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', fields, data: { row: 3 }, name: 'DomainError' })
    expect(error.message).toBe('The following fields are not valid: title.')
  })

  it('is known by its marker, across copies of the package', () => {
    const fromAnotherCopy = Object.assign(new Error('x'), { [Symbol.for('mdc-tracker.DomainError')]: true })
    expect(isDomainError(fromAnotherCopy)).toBe(true)
    expect(isDomainError(new DomainError('FORBIDDEN'))).toBe(true)
    expect([new Error('x'), null, undefined, 'FORBIDDEN', { code: 'FORBIDDEN' }].filter(isDomainError)).toEqual([])
  })
})

describe('a refusal', () => {
  it('is a value until it is raised', () => {
    const refusal = refuse('SELF_APPROVAL', { transition: 'Approve' })
    expect(isRefusal(refusal)).toBe(true)
    expect(isRefusal({ next: {} })).toBe(false)
    expect(() => raise(refusal, { allowed: [] })).toThrow(
      expect.objectContaining({ code: 'SELF_APPROVAL', params: { transition: 'Approve' }, data: { allowed: [] } }),
    )
  })
})
