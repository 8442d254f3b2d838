import type { Endpoint } from 'payload'
import { analyticsEndpoints } from './analytics/index.ts'
import { approvalEndpoints } from './approvals/index.ts'
import { authEndpoints } from './auth/index.ts'
import { dashboardEndpoints } from './dashboard/index.ts'
import { deliveryEndpoints } from './deliveries/index.ts'
import { docsEndpoints } from './docs/index.ts'
import { healthEndpoints } from './health/index.ts'
import { mailEndpoints } from './mails/index.ts'
import { quarantineEndpoints } from './quarantine/index.ts'
import { queueEndpoints } from './queues/index.ts'
import { trackingEndpoints } from './tracking/index.ts'
import { unsubscribeEndpoints } from './unsubscribe/index.ts'

/** Everything that can be asked at the root of the API; the rest hangs on its collection. */
export const rootEndpoints: Endpoint[] = [
  ...authEndpoints,
  ...dashboardEndpoints,
  ...analyticsEndpoints,
  ...healthEndpoints,
  ...docsEndpoints,
  ...trackingEndpoints,
  ...mailEndpoints,
  ...deliveryEndpoints,
  ...approvalEndpoints,
  ...quarantineEndpoints,
  ...queueEndpoints,
  ...unsubscribeEndpoints,
]
