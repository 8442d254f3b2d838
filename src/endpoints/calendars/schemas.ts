import { z } from 'zod'
import { years } from '../../sla/index.ts'
import { isOfficeDate } from '../../shared/dates.ts'

/** `:key` of a calendar; `office` is the one of the settings. */
export const calendarKey = z.object({ key: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'expected the key of a calendar') })

export const day = z
  .string()
  .refine(
    (text) => isOfficeDate(text) && Number(text.slice(0, 4)) >= years.first && Number(text.slice(0, 4)) < years.last,
    `expected a day such as 2026-09-23, from ${years.first} to ${years.last - 1}`,
  )

/** An instant in ISO form with its offset from UTC, or `now`. */
export const moment = z
  .union([z.literal('now'), z.iso.datetime({ offset: true, error: 'expected a moment such as 2026-11-22T09:00:00Z, or now' })])
  .refine((text) => text === 'now' || (Number(text.slice(0, 4)) >= years.first && Number(text.slice(0, 4)) < years.last), `expected a year from ${years.first} to ${years.last - 1}`)

export const dayOffExample = {
  name: { en: 'National Day', ar: 'اليوم الوطني' },
  on: { kind: 'yearly', month: 9, day: 23, firstYear: 2005 },
}
