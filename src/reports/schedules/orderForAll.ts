import type { PayloadRequest } from 'payload'
import { askedSchema } from '../asked.ts'
import { orderReport } from '../order/orderReport.ts'
import { recipientsOf } from './recipientsOf.ts'
import type { Schedule } from './schedule.ts'

/**
 * Orders a report of a schedule for everybody who is to get it, in the tx of the request; each is made with the rights
 * its person has when it is made. An occurrence orders one report a person, however often it is asked for. Says for how
 * many. Raises what orderReport raises.
 */
export async function orderForAll(req: PayloadRequest, schedule: Schedule, occurrence: Date, askedBy: number | null): Promise<number> {
  const { id, report, definition, format, template } = schedule
  const asked = askedSchema.parse({ ...(schedule.asked as object), ...(template === null ? {} : { template }) })
  const recipients = await recipientsOf(req, schedule)
  for (const { id: madeFor, language } of recipients) {
    await orderReport(req, { report, definition, format, language, asked, madeFor, askedBy, schedule: id, occurrence })
  }
  return recipients.length
}
