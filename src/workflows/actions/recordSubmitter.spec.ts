import { expect, it } from 'vitest'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { recordSubmitter } from './recordSubmitter.ts'

it('notes the person, and nobody where the system submits', () => {
  expect(recordSubmitter.apply({ kind: 'recordSubmitter' }, moment())).toEqual({ next: { submittedBy: 3 } })
  expect(recordSubmitter.apply({ kind: 'recordSubmitter' }, moment({ actor: null }))).toEqual({})
})
