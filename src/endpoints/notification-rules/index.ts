import type { Endpoint } from 'payload'
import { ruleStanding } from './standing.ts'
import { tryNotificationRule } from './try.ts'

/** What can be asked about rules; making, listing and changing them are Payload's own. */
export const notificationRuleEndpoints: Endpoint[] = [tryNotificationRule, ruleStanding]
