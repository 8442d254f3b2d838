import type { CollectionAfterChangeHook } from 'payload'
import { noteUse } from '../calendars/noteUse.ts'
import { storeVersion } from '../calendars/storeVersion.ts'
import { changeCalendar } from '../clocks/changeCalendar.ts'
import { readKept, type KeptCalendar } from '../sla/keptCalendar.ts'

/** A content that is new becomes a version, kept for good, and the clocks that run by the calendar go on by it. */
export const keepCalendarVersion: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && doc.version === previousDoc?.version) return doc
  const { calendar } = readKept(doc as KeptCalendar)
  if (!calendar) throw new Error(`Calendar "${doc.key}" was saved although it cannot be used; expected guardCalendar to refuse it.`)
  await storeVersion(req, calendar)
  await noteUse(req, calendar)
  if (operation === 'update') await changeCalendar(req, calendar.key)
  return doc
}
