import { describe, expect, it } from 'vitest'
import { readAhead } from './readAhead.ts'

describe('batches read ahead', () => {
  const batchesOf = (log: string[], failing?: number) =>
    (async function* () {
      try {
        for (let batch = 0; batch < 4; batch += 1) {
          if (batch === failing) throw new Error('broken')
          log.push(`read ${batch}`)
          yield batch
        }
      } finally {
        log.push('end')
      }
    })()

  it('come in order, the next one asked for while one is used', async () => {
    const log: string[] = []
    for await (const batch of readAhead(batchesOf(log))) log.push(`use ${batch}`)
    expect(log.filter((line) => line.startsWith('use'))).toEqual(['use 0', 'use 1', 'use 2', 'use 3'])
    expect(log.indexOf('read 1')).toBeLessThan(log.indexOf('use 0'))
    expect(log.at(-2)).toBe('end')
  })

  it('end with whoever uses them, and what was under way is over by then', async () => {
    const log: string[] = []
    for await (const batch of readAhead(batchesOf(log))) if (batch === 1) break
    expect(log).toEqual(['read 0', 'read 1', 'read 2', 'end'])
  })

  it('give what was read before they broke, then why', async () => {
    const used: number[] = []
    const all = async () => {
      for await (const batch of readAhead(batchesOf([], 2))) used.push(batch)
    }
    await expect(all()).rejects.toThrow('broken')
    expect(used).toEqual([0, 1])
  })
})
