import { describe, expect, it } from 'vitest'
import { backoffAfter, outcomeOf, type Standing } from './verdict.ts'

const pending: Standing = { scan: 'pending', tries: 0, releasedFound: null }
const found = (name: string) => ({ state: 'found' as const, name })
const failed = { state: 'failed' as const, reason: 'Too large' }

describe('a verdict', () => {
  it('follows the scanner', () => {
    expect(outcomeOf(pending, { state: 'clean' })).toEqual({ kind: 'clean', found: null })
    expect(outcomeOf(pending, found('X'))).toEqual({ kind: 'infected', found: 'X' })
    expect(outcomeOf({ ...pending, scan: 'clean' }, found('X'))).toEqual({ kind: 'infected', found: 'X' })
    expect(outcomeOf({ ...pending, scan: 'failed' }, { state: 'clean' })).toEqual({ kind: 'clean', found: null })
  })

  it('never lets out of quarantine by itself', () => {
    expect(outcomeOf({ ...pending, scan: 'infected' }, { state: 'clean' })).toEqual({ kind: 'cleared' })
    expect(outcomeOf({ scan: 'infected', tries: 0, releasedFound: 'X' }, found('X'))).toEqual({ kind: 'infected', found: 'X' })
    expect(outcomeOf({ scan: 'infected', tries: 99, releasedFound: null }, failed)).toMatchObject({ kind: 'givenUp', scan: 'infected' })
  })

  it('respects a release for the very finding it was made for', () => {
    const released: Standing = { scan: 'clean', tries: 0, releasedFound: 'X' }
    expect(outcomeOf(released, found('X'))).toEqual({ kind: 'clean', found: 'X' })
    expect(outcomeOf(released, found('Y'))).toEqual({ kind: 'infected', found: 'Y' })
    expect(outcomeOf(released, found('x'))).toEqual({ kind: 'infected', found: 'x' })
  })
})

describe('a try that came to nothing', () => {
  it('is made again, later each time, and given up in the end', () => {
    expect(outcomeOf(pending, failed)).toEqual({ kind: 'again', seconds: 60, problem: 'Too large' })
    expect(outcomeOf({ ...pending, tries: 1 }, failed)).toEqual({ kind: 'again', seconds: 120, problem: 'Too large' })
    expect(outcomeOf({ ...pending, tries: 2 }, failed)).toEqual({ kind: 'givenUp', scan: 'failed', problem: 'Too large' })
    expect([1, 2, 6, 7, 50].map(backoffAfter)).toEqual([60, 120, 1_920, 3_600, 3_600])
  })

  it('is patient with what may not be the file’s fault', () => {
    const away = { state: 'away' as const, reason: 'ECONNRESET', midway: true }
    expect(outcomeOf({ ...pending, tries: 10 }, away)).toMatchObject({ kind: 'again', seconds: 3_600 })
    expect(outcomeOf({ ...pending, tries: 11 }, away)).toMatchObject({ kind: 'givenUp', scan: 'failed' })
    expect(outcomeOf({ ...pending, tries: 10 }, { state: 'unread', reason: 'EIO' })).toMatchObject({ kind: 'again' })
  })

  it('leaves clean what was clean, unless its bytes are no longer those', () => {
    const clean: Standing = { scan: 'clean', tries: 2, releasedFound: null }
    expect(outcomeOf(clean, failed)).toMatchObject({ kind: 'givenUp', scan: 'clean' })
    expect(outcomeOf(clean, { ...failed, damaged: true })).toMatchObject({ kind: 'givenUp', scan: 'failed' })
  })
})
