import type { WrittenContent } from '../../sla/keptCalendar.ts'

/** A content as it is kept, with the lists it leaves out. What is stored was checked when it was saved. */
export function contentOf(stored: unknown): WrittenContent {
  const empty = { timeZone: '', weeks: [], daysOff: [], reducedHours: [], extraWorkingDays: [], moonSightings: [] }
  return { ...empty, ...(stored as Partial<WrittenContent> | null) }
}
