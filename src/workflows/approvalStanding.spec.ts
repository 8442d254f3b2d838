import { expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { amal, basim, dana, given, noon, snapshot } from '../../tests/fixtures/definitions/given.ts'
import { approvalStanding } from './approvalStanding.ts'

const start = given(full(), snapshot('review')).after({ kind: 'approve', actor: amal })

it('tells who has said what and who is missing', () => {
  expect(approvalStanding(full(), start, basim, noon)).toMatchObject({
    key: 'board',
    needed: 2,
    given: 1,
    seats: [
      { person: 1, decision: 'approved', by: 1, at: noon },
      { person: 2, decision: null },
      { person: 4, decision: null },
    ],
    approve: { allowed: true, comment: false },
    reject: { allowed: true },
  })
})

it('tells why somebody may not say anything', () => {
  expect(approvalStanding(full(), start, dana, noon)?.approve).toMatchObject({ allowed: false, refusal: { code: 'SELF_APPROVAL' } })
  expect(approvalStanding(full(), start, amal, noon)?.reject).toMatchObject({ allowed: false, refusal: { code: 'ALREADY_DECIDED' } })
})

it('is nothing where nothing is asked', () => {
  expect(approvalStanding(full(), snapshot('parked'), amal, noon)).toBeUndefined()
})
