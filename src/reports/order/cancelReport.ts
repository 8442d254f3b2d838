import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError, sentence } from '../../shared/errors.ts'
import { loadReport } from '../kept/loadReport.ts'
import type { ReportProblem, ReportRecord } from '../record.ts'

const takenBack: ReportProblem = {
  code: 'REPORT_CANCELLED',
  message: { en: sentence('REPORT_CANCELLED', {}, 'en'), ar: sentence('REPORT_CANCELLED', {}, 'ar') },
}

/** Takes back a report that is not over yet; whoever makes it notices within a second. Raises NOT_FOUND, REPORT_OVER. */
export async function cancelReport(req: PayloadRequest, id: number): Promise<ReportRecord> {
  return inTx(req, async () => {
    await loadReport(req, id)
    const ended = await sqlOf(req)(
      `update reports set state = 'failed', problem = $2, run = null, finished_at = clock_timestamp(), updated_at = clock_timestamp()
       where id = $1 and state in ('waiting', 'making') returning 1`,
      [id, JSON.stringify(takenBack)],
    )
    const report = await loadReport(req, id)
    if (ended.length === 0) throw new DomainError('REPORT_OVER', { state: report.state })
    await recordAudit(req, [{ action: 'reportCancelled', entity: 'reports', entityId: id, after: { report: report.report } }])
    return report
  })
}
