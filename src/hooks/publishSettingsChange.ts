import type { GlobalAfterChangeHook } from 'payload'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { noteUse } from '../calendars/noteUse.ts'
import { officeKey } from '../calendars/officeCalendar.ts'
import { changeCalendar } from '../clocks/changeCalendar.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { forgetSettings } from '../platform/settings.ts'
import { changedSettings, readSettings } from '../shared/settings.ts'
import { calendarOf } from '../sla/index.ts'

/**
 * Writes to the audit trail which settings changed, from what to what; a save that changes nothing leaves no trace. When
 * they say otherwise when the office works, that is a new version of its calendar, and
 * running clocks go on by it.
 */
export const publishSettingsChange: GlobalAfterChangeHook = async ({ data, doc, previousDoc, req }) => {
  const before = readSettings(previousDoc?.values).settings
  const after = readSettings(data?.values).settings
  const changes = changedSettings(before, after)
  if (changes.length === 0) return doc
  const caller = callerOf(req)
  await publish(req, [
    {
      type: 'settingsChanged',
      at: now().toISOString(),
      by: caller && { id: caller.id, role: caller.role },
      changes,
    },
  ])
  // Asks the row as this tx has written it.
  if (calendarOf(before).version !== calendarOf(after).version) {
    await noteUse(req, await currentCalendar(req, officeKey))
    await changeCalendar(req, officeKey)
  }
  // Before the commit, so a reader may still remember the old row for its three seconds; the endpoint forgets again.
  forgetSettings(req.payload)
  return doc
}
