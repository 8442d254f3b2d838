import { expect, it } from 'vitest'
import { begunWith } from './begunWith.ts'
import { readAhead } from './readAhead.ts'
import type { Cell } from './sheet.ts'

const rowsOf = (count: number) => {
  const state = { asked: 0, ended: false }
  async function* rows(): AsyncGenerator<Cell[][]> {
    try {
      for (; state.asked < count; ) yield [[(state.asked += 1)]]
    } finally {
      state.ended = true
    }
  }
  return { state, rows: rows() }
}

it('gives all batches, the first one too', async () => {
  for (const count of [0, 1, 3]) {
    const given: Cell[] = []
    for await (const batch of await begunWith(readAhead(rowsOf(count).rows))) given.push(...batch.flat())
    expect(given).toEqual(Array.from({ length: count }, (_none, index) => index + 1))
  }
})

it('ends its rows when nobody takes any, and when somebody leaves on the way', async () => {
  const untouched = rowsOf(5)
  await (await begunWith(readAhead(untouched.rows))).return?.()
  expect(untouched.state.ended).toBe(true)
  const left = rowsOf(5)
  for await (const batch of await begunWith(readAhead(left.rows))) if (batch[0]?.[0] === 2) break
  expect(left.state).toEqual({ asked: 3, ended: true })
})

it('raises at once what the first batch raises', async () => {
  const broken = async function* (): AsyncGenerator<Cell[][]> {
    yield await Promise.reject<Cell[][]>(new Error('no such order'))
  }
  await expect(begunWith(broken())).rejects.toThrow('no such order')
})
