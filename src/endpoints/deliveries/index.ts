import type { Endpoint } from 'payload'
import { listBounced, removeBounced } from './bounced.ts'
import { cancelMail } from './cancel.ts'
import { exportOfMails } from './export.ts'
import { listDeliveries } from './list.ts'
import { readDelivery } from './read.ts'
import { resendDelivery } from './resend.ts'
import { resendDeliveries } from './resendMany.ts'
import { deliveryStatus } from './status.ts'

/** The log of mails and what admins do about it. Fixed words before `:id`. */
export const deliveryEndpoints: Endpoint[] = [
  listDeliveries, deliveryStatus, exportOfMails, resendDeliveries, readDelivery, resendDelivery, cancelMail, listBounced, removeBounced,
]
