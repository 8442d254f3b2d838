import type { Endpoint } from 'payload'
import { listDeliveries } from './deliveries.ts'
import { exportOfDeliveries } from './exportDeliveries.ts'
import { pingWebhook } from './ping.ts'
import { redeliver } from './redeliver.ts'
import { renewWebhookSecret } from './renewSecret.ts'

/** The log of webhooks and what is done about it; making, listing and changing them are Payload's own. */
export const webhookEndpoints: Endpoint[] = [redeliver, exportOfDeliveries, listDeliveries, pingWebhook, renewWebhookSecret]
