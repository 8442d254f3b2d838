import { z } from 'zod'
import { periodLengths } from '../../analytics/office/range.ts'

/** A stretch of time, in days of the office. */
export const rangeQuery = z.object({
  from: z.string().max(10).optional().describe('First day, as 2026-01-31; the last thirty days where nothing is said'),
  to: z.string().max(10).optional().describe('Last day; today where nothing is said'),
  interval: z.enum(periodLengths).optional().describe('Periods of the trend; what fits the range where nothing is said'),
})
