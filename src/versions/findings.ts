import type { PayloadRequest } from 'payload'
import { calendarKeys } from '../calendars/calendarKeys.ts'
import { sqlOf } from '../platform/tx.ts'
import { say, type Locale } from '../shared/text.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import { webhookKeys } from '../webhooks/webhookKeys.ts'
import type { Finding, FindingCode } from '../workflows/finding.ts'
import type { PersonFacts } from '../workflows/snapshot.ts'
import { validateDefinition } from '../workflows/validateDefinition.ts'

/** A finding in the reader's language. */
export type ShownFinding = { code: FindingCode; element: string; severity: Finding['severity']; message: string }

/**
 * What is wrong with a definition here, with the people, calendars, webhooks and workflows there are; errors would keep
 * it from being published. When it is being published, the calendars it may name stay until the tx ends.
 */
export async function findingsOf(req: PayloadRequest, definition: unknown, { publishing = false } = {}): Promise<Finding[]> {
  const people = await sqlOf(req)<PersonFacts>(`select id, name, role, status = 'active' as active from users`)
  const calendars = await calendarKeys(req, { lock: publishing })
  const workflows = await sqlOf(req)<{ key: string }>('select key from workflows order by key')
  const targets = {
    webhooks: await webhookKeys(req),
    workflows: workflows.map(({ key }) => key),
    calendars: calendars.map(({ key }) => key),
  }
  return validateDefinition(definition, { people, targets, actions: actionsOf(req.payload) })
}

export function shownFindings(findings: readonly Finding[], locale: Locale): ShownFinding[] {
  return findings.map(({ code, element, message, severity }) => ({ code, element, severity, message: say(message, locale) }))
}
