import { DomainError } from '../shared/errors.ts'
import { auditTrail } from './auditTrail/index.ts'
import { detail } from './detail/index.ts'
import { overdue } from './overdue/index.ts'
import { performance } from './performance/index.ts'
import type { ReportMaker } from './reportMaker.ts'
import type { ReportType } from './reportTypes.ts'
import { signIns } from './signIns/index.ts'
import { statusHistory } from './statusHistory/index.ts'
import { summary } from './summary/index.ts'
import { systemUsage } from './systemUsage/index.ts'
import { workload } from './workload/index.ts'

/** Every report the office knows, by its key, in the order people are shown them. */
export const reports: Partial<Record<Exclude<ReportType, 'custom'>, ReportMaker>> = {
  summary,
  detail,
  statusHistory,
  overdue,
  workload,
  performance,
  signIns,
  auditTrail,
  systemUsage,
}

/** The report of that key. Raises REPORT_NOT_OFFERED. */
export function makerOf(report: Exclude<ReportType, 'custom'>): ReportMaker {
  const maker = reports[report]
  if (!maker) throw new DomainError('REPORT_NOT_OFFERED', { report })
  return maker
}
