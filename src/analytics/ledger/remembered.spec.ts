import type { PayloadRequest } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { forget, recall, remember, type Here } from './remembered.ts'
import { snapshotOf } from './snapshots.ts'

const megabyte = 1_000_000
let req: PayloadRequest
beforeEach(() => {
  req = { payload: {}, context: {} } as unknown as PayloadRequest
})

const hereAt = (moment: number, life = 'one'): Here => ({ snapshot: snapshotOf(`${moment}:${moment}:`), now: 0, ledgerBegins: 1n, life })
const keep = (name: string, bytes: number, here = hereAt(10), value: unknown = name) => remember(req, name, here, { at: here.snapshot, value, bytes })
const known = (name: string, here = hereAt(10)) => recall<unknown>(req, name, here).map(({ value }) => value)

describe('what a process remembers', () => {
  it('takes 64 MB at most: what was asked for longest ago makes room, and no more than is needed', () => {
    for (let nr = 1; nr <= 6; nr += 1) keep(`figure ${nr}`, 10 * megabyte)
    expect([1, 2, 3, 4, 5, 6].map((nr) => known(`figure ${nr}`).length)).toEqual([1, 1, 1, 1, 1, 1])
    // The first is asked for again and is not the oldest any more.
    keep('figure 1', 10 * megabyte)
    keep('figure 7', 10 * megabyte)
    expect([1, 2, 3, 4, 5, 6, 7].map((nr) => known(`figure ${nr}`).length)).toEqual([1, 0, 1, 1, 1, 1, 1])
  })

  it('counts what is forgotten as free again', () => {
    for (let round = 0; round < 20; round += 1) {
      keep('large', 40 * megabyte)
      forget(req, 'large', hereAt(10))
    }
    keep('one', 20 * megabyte)
    keep('other', 40 * megabyte)
    expect([known('one'), known('other'), known('large')]).toEqual([['one'], ['other'], []])
  })

  it('keeps the newest even where it alone is larger', () => {
    keep('small', megabyte)
    keep('huge', 65 * megabyte)
    expect([known('small'), known('huge')]).toEqual([[], ['huge']])
  })

  it('counts names too: many small figures are not kept without end', () => {
    const name = (nr: number) => `${nr} ${'x'.repeat(megabyte)}`
    for (let nr = 0; nr < 40; nr += 1) keep(name(nr), 0)
    expect([known(name(0)).length, known(name(39)).length]).toEqual([0, 1])
  })

  it('is three moments of one figure, the newest first, and counts once what they share', () => {
    const shared = { rows: 1 }
    for (const moment of [10, 12, 11, 13]) keep('settled', 30 * megabyte, hereAt(moment), shared)
    expect(recall(req, 'settled', hereAt(20)).map(({ at }) => at.begin)).toEqual([13n, 12n, 11n])
    // Who reads an older snapshot is given what that one sees.
    expect(recall(req, 'settled', hereAt(12)).map(({ at }) => at.begin)).toEqual([12n, 11n])
    keep('other', 30 * megabyte)
    expect(known('settled', hereAt(20))).toHaveLength(3)
  })

  it('ends with the life of the database, and takes no room in the next one', () => {
    keep('figure', 60 * megabyte)
    expect(known('figure', hereAt(10, 'another'))).toEqual([])
    keep('new', 60 * megabyte, hereAt(10, 'another'))
    expect(known('new', hereAt(10, 'another'))).toEqual(['new'])
    // Nor does the first life come back.
    expect(known('figure', hereAt(10, 'one'))).toEqual([])
  })

  it('is carried on by a ledger that is complete since then, and by no other', () => {
    keep('figure', 10)
    expect(known('figure', { ...hereAt(20), ledgerBegins: 10n })).toEqual(['figure'])
    expect(known('figure', { ...hereAt(20), ledgerBegins: 11n })).toEqual([])
    expect(known('figure', { ...hereAt(20), ledgerBegins: null })).toEqual([])
  })
})
