import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '../platform/clock.ts'
import { formatReference } from '../shared/reference.ts'
import { reserveNumbers } from '../transactions/reserveNumbers.ts'

/** Gives a new transaction its number, last of all: the counter stays locked until the tx ends. */
export const numberTransaction: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { prefix, year, first } = await reserveNumbers(req, 1, now())
  return { ...data, reference: formatReference({ prefix, year, number: first }) }
}
