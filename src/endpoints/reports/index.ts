import type { Endpoint } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import { countRecords } from '../countRecords.ts'
import { generateAgain } from './again.ts'
import { cancelReportEndpoint } from './cancel.ts'
import { downloadManifest, downloadReport } from './download.ts'
import { generateReport } from './generate.ts'
import { transactionsReport } from './transactions.ts'
import { reportTemplatesEndpoint } from './templates.ts'
import { scheduleReport } from './schedule.ts'
import { reportTypesEndpoint } from './types.ts'

/** Everything that can be asked under /reports; fixed words before `:id`. */
export const reportEndpoints: Endpoint[] = [
  generateReport,
  scheduleReport,
  reportTypesEndpoint,
  transactionsReport,
  reportTemplatesEndpoint,
  countRecords(slugs.reports),
  downloadReport,
  downloadManifest,
  generateAgain,
  cancelReportEndpoint,
]
