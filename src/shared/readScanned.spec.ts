import { describe, expect, it } from 'vitest'
import { readScanned } from './readScanned.ts'

const code = 'Abcd_fgh-jklmnopqrstuv'
const reference = { prefix: 'TRX', year: 2026, number: 42 }

describe('readScanned', () => {
  it.each([
    [`https://tracker.example.com/verify/${code}`],
    [`https://tracker.example.com/verify/${code}?lang=ar`],
    [`TRX-2026-00042https://tracker.example.com/verify/${code}`],
    [`TRX-2026-00042\nhttps://tracker.example.com/verify/${code}`],
    [`  ${code} `],
  ])('finds the code in %j', (text) => {
    expect(readScanned(text)).toEqual({ kind: 'code', code })
  })

  it.each([['TRX-2026-00042'], ['trx 2026 42'], ['٢٠٢٦ TRX-٢٠٢٦-٤٢'], ['TRX-2026-00042\nMDC, approved'], ['Office\nTRX-2026-00042']])(
    'finds the number in %j',
    (text) => {
      expect(readScanned(text)).toEqual({ kind: 'reference', reference })
    },
  )

  it.each([[''], ['hello'], [`${code}x`], [`https://tracker.example.com/verify/${code}xyz`], ['x'.repeat(3000)]])(
    'names nothing in %j',
    (text) => {
      expect(readScanned(text)).toBeNull()
    },
  )
})
