import { describe, expect, it } from 'vitest'
import { arrangementIn, moveBy, moveTo, orderOf, placedOf, putAway, takeOut, turn, type Offer } from './arrangement.ts'

const offer = (key: string, wide = false, away = false): Offer => ({ key, wide, away })
const offers = [offer('next'), offer('due'), offer('trend', true), offer('status'), offer('type', false, true), offer('client')]
const keys = (kept: Parameters<typeof placedOf>[1]) => placedOf(offers, kept).map(({ key }) => key)

describe('the usual arrangement', () => {
  it('shows what is on offer, without what is put away', () => expect(keys(null)).toEqual(['next', 'due', 'trend', 'status', 'client']))
  it('gives a narrow card the row in which it would stand alone', () => {
    expect(placedOf([offer('a'), offer('b', true), offer('c')], null).map(({ wide }) => wide)).toEqual([true, true, true])
    expect(placedOf(offers, null).map(({ wide }) => wide)).toEqual([false, false, true, false, false])
  })
})

describe('one’s own arrangement', () => {
  it('moves a card over those that are shown', () => {
    expect(keys(moveBy(offers, null, 'client', -1))).toEqual(['next', 'due', 'trend', 'client', 'status'])
    expect(keys(moveBy(offers, null, 'next', -1))).toEqual(keys(null))
    expect(keys(moveBy(offers, null, 'status', 1))).toEqual(['next', 'due', 'trend', 'client', 'status'])
    expect(keys(moveTo(offers, null, 'next', 'status'))).toEqual(['due', 'trend', 'status', 'next', 'client'])
  })
  it('puts away and takes out', () => {
    const without = putAway(offers, null, 'due')
    expect(keys(without)).toEqual(['next', 'trend', 'status', 'client'])
    expect(keys(takeOut(offers, without, 'type'))).toEqual(['next', 'trend', 'status', 'type', 'client'])
  })
  it('turns the width of a card, and back', () => {
    const turned = turn(offers, null, 'trend')
    expect(placedOf(offers, turned).find(({ key }) => key === 'trend')?.wide).toBe(false)
    expect(placedOf(offers, turn(offers, turned, 'trend')).find(({ key }) => key === 'trend')?.wide).toBe(true)
  })
  it('takes in what a later release brings, in its place, and leaves out what is gone', () => {
    const kept = { order: ['status', 'gone', 'next', 'status'], hidden: ['next'], turned: [] }
    expect(orderOf(offers, kept)).toEqual(['status', 'type', 'client', 'next', 'due', 'trend'])
    expect(keys(kept)).toEqual(['status', 'client', 'due', 'trend'])
  })
  it.each([null, 'x', [], { order: ['a'] }, { order: 'a', hidden: [], turned: [] }, { order: [1], hidden: [], turned: [] }])('is not %o', (value) => {
    expect(arrangementIn(value)).toBeNull()
  })
})
