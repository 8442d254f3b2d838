import type { JobHandler } from '../../platform/queue.ts'
import { failReport } from '../make/failReport.ts'
import { makeReport } from '../make/make.ts'

/** The worker's side of the job. When even the last try fails, the report says so instead of being made for ever. */
export const makeReportHandler: JobHandler<{ reportId: number }> = async ({ payload, data, signal, lastTry }) => {
  try {
    await makeReport(payload, data.reportId, signal)
  } catch (error) {
    if (lastTry && !signal.aborted) await failReport(payload, data.reportId, { code: 'INTERNAL', message: broken })
    throw error
  }
}

const broken = {
  en: 'Something went wrong on our side. Ask for the report again.',
  ar: 'حدث خطأ من جانبنا. اطلب التقرير من جديد.',
}
