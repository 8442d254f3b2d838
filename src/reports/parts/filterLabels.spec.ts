import { expect, it } from 'vitest'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { filterLabels } from './filterLabels.ts'

it('every filter of transactions has a name that people read, in both languages', () => {
  const nameless = Object.keys(filterQuery.shape).filter((name) => !filterLabels[name]?.en || !filterLabels[name].ar)
  expect(nameless).toEqual([])
})
