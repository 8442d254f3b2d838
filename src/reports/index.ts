import { auditTrail } from './auditTrail/index.ts'
import { detail } from './detail/index.ts'
import { errors } from './errors/index.ts'
import { overdue } from './overdue/index.ts'
import { performance } from './performance/index.ts'
import { progress } from './progress/index.ts'
import type { ReportMaker } from './reportMaker.ts'
import type { ReportType } from './reportTypes.ts'
import { signIns } from './signIns/index.ts'
import { statusHistory } from './statusHistory/index.ts'
import { summary } from './summary/index.ts'
import { systemUsage } from './systemUsage/index.ts'
import { userActivity } from './userActivity/index.ts'
import { workload } from './workload/index.ts'

/** Every report the office knows, by its key, in the order people are shown them. */
export const reports: Record<Exclude<ReportType, 'custom'>, ReportMaker> = {
  summary,
  detail,
  statusHistory,
  progress,
  overdue,
  workload,
  performance,
  userActivity,
  signIns,
  auditTrail,
  systemUsage,
  errors,
}
