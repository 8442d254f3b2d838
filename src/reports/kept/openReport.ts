import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { callerOf } from '../../platform/caller.ts'
import { openContent, type StoredContent } from '../../platform/fileStore/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { roles, type Role } from '../../shared/roles.ts'
import { loadReport } from './loadReport.ts'
import type { ReportRecord } from '../record.ts'

/** What of a report is fetched: the report, or the list of what it holds. */
export type ReportPart = 'file' | 'manifest'

type Opened = { report: ReportRecord & { fileName: string }; sha256: string; content: StoredContent; record: () => Promise<void> }

/**
 * Opens a report for somebody who may have it; `record` writes the audit line and must be called before a byte leaves.
 * What was made with a greater role than the person has now is not theirs any more. Raises NOT_FOUND, REPORT_NOT_READY,
 * REPORT_FILE_GONE, STORE_UNAVAILABLE.
 */
export async function openReport(req: PayloadRequest, id: number, part: ReportPart): Promise<Opened> {
  const report = await loadReport(req, id)
  const [made] = await sqlOf(req)<{ role: Role | null }>('select made_as as role from reports where id = $1', [id])
  if (roles.indexOf(made?.role ?? 'admin') > roles.indexOf(callerOf(req)!.role) && report.state === 'ready') throw new DomainError('NOT_FOUND')
  if (report.state !== 'ready') throw new DomainError('REPORT_NOT_READY', { state: report.state })
  const { fileName } = report
  const sha256 = part === 'file' ? report.sha256 : report.manifest
  if (fileName === null || sha256 === null) throw new DomainError('REPORT_FILE_GONE')
  const content = await openContent(sha256)
  if (!content) throw new Error(`The content ${sha256} of report ${id} is not in the file store.`)
  const record = () =>
    recordAudit(req, [{ action: 'reportDownloaded', entity: 'reports', entityId: id, after: { part, report: report.report, fileName, sha256 } }])
  return { report: { ...report, fileName }, sha256, content, record }
}
