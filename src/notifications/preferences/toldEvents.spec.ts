import { expect, it } from 'vitest'
import { eventTypes } from '../../events/index.ts'
import { toldEvents } from '../../shared/settings/notifications.ts'
import { noticeOf } from '../notices.ts'

// Told as a document that comes in, and chosen with that.
const toldAsAnother = new Set<string>(['documentVisibilityChanged'])
// Silent as an event: whom a message goes to is planned by itself.
const toldApart = new Set<string>(['messageSent'])

it('people choose, and the office decides, over exactly what is told', () => {
  const told = eventTypes.filter((type) => toldApart.has(type) || (noticeOf(type) !== 'silent' && !toldAsAnother.has(type)))
  expect([...toldEvents].sort()).toEqual(told.sort())
})
