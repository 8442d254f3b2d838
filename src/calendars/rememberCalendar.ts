import type { Payload } from 'payload'
import { onPayload } from '../platform/onPayload.ts'
import type { CalendarRef, WorkingCalendar } from '../sla/index.ts'

// Far more than an office has in use at once; each holds the tables of the years it was asked about.
const rememberedAtMost = 300

const memoryOf = (payload: Payload) => onPayload(payload, 'calendars', () => new Map<string, WorkingCalendar>())

/** The one object of this process for a version, if it was needed before. */
export function rememberedCalendar(payload: Payload, ref: CalendarRef): WorkingCalendar | undefined {
  return memoryOf(payload).get(nameOf(ref))
}

/** The object to work with: the one that is remembered, else this one from now on. Tables of working time are kept by object. */
export function rememberCalendar(payload: Payload, calendar: WorkingCalendar): WorkingCalendar {
  const memory = memoryOf(payload)
  const known = memory.get(nameOf(calendar))
  if (known) return known
  const oldest = memory.keys().next().value
  if (oldest !== undefined && memory.size >= rememberedAtMost) memory.delete(oldest)
  memory.set(nameOf(calendar), calendar)
  return calendar
}

function nameOf({ key, version }: CalendarRef): string {
  return `${key} ${version}`
}
