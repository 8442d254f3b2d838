import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { realData } from '../../helpers/realData.ts'
import { importHistory, publishTemplate } from './histories.ts'
import { importFile } from './workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const declarations = realData('declarations.xlsx')
const declarationEvents = realData('declarations-events.csv')

describe('the recorded work of a large office', () => {
  it.skipIf(!declarations || !declarationEvents)('10,357 declarations take over all 55,628 events', async () => {
    await publishTemplate(office, 'declarations')
    let t = performance.now()
    const taken = await importFile(office, 'admin', readFileSync(declarations!))
    expect(taken.imported).toBe(10_357)
    console.log('transactions', performance.now() - t)
    t = performance.now()
    const done = await importHistory(office, readFileSync(declarationEvents!))
    console.log('history', performance.now() - t, JSON.stringify({ ...done, errors: done.errors.slice(0, 3), found: { ...done.found, transitions: 0 } }, null, 1).slice(0, 4000))
    expect(done).toMatchObject({ status: 'completed', totalRows: 55_628, imported: 55_628, updated: 10_357, failed: 0, skipped: 0 })
    const ends = await office.sql('select status, count(*)::int as count from transactions group by 1 order by 2 desc')
    expect(Object.fromEntries(ends.map(({ status, count }) => [status, count]))).toMatchObject({ payment_handled: 9_911, withdrawn: 284, saved: 134 })
  }, 300_000)
})
