import type { Endpoint } from 'payload'
import { exportOfAuditLogs } from './export.ts'
import { listAuditLogs } from './list.ts'
import { auditOfTransaction, auditOfUser } from './timeline.ts'

/** Everything that can be asked under /audit-logs; fixed words before `:id`, which is Payload's own. */
export const auditEndpoints: Endpoint[] = [listAuditLogs, exportOfAuditLogs, auditOfUser, auditOfTransaction]
