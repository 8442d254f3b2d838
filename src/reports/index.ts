import { DomainError } from '../shared/errors.ts'
import { overdue } from './overdue/index.ts'
import type { ReportMaker } from './reportMaker.ts'
import type { ReportType } from './reportTypes.ts'

/** Every report the office knows, by its key. */
export const reports: Partial<Record<Exclude<ReportType, 'custom'>, ReportMaker>> = {
  overdue,
}

/** The report of that key. Raises REPORT_NOT_OFFERED. */
export function makerOf(report: Exclude<ReportType, 'custom'>): ReportMaker {
  const maker = reports[report]
  if (!maker) throw new DomainError('REPORT_NOT_OFFERED', { report })
  return maker
}
