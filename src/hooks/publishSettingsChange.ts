import type { GlobalAfterChangeHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { forgetSettings } from '../platform/settings.ts'
import { changedSettings, readSettings } from '../shared/settings.ts'

/** Writes to the audit trail which settings changed, from what to what; a save that changes nothing leaves no trace. */
export const publishSettingsChange: GlobalAfterChangeHook = async ({ data, doc, previousDoc, req }) => {
  const changes = changedSettings(readSettings(previousDoc?.values).settings, readSettings(data?.values).settings)
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
  // Before the commit, so a reader may still remember the old row for its three seconds; the endpoint forgets again.
  forgetSettings(req.payload)
  return doc
}
