import { foldCountsHandler } from './analytics/handlers/foldCounts.ts'
import { foldCounts } from './analytics/jobs.ts'
import { takeOverVerdictsHandler } from './attachments/handlers/takeOverVerdicts.ts'
import { takeOverVerdicts } from './attachments/jobs.ts'
import { scanContentsHandler } from './attachments/scan/handlers/scanContents.ts'
import { scanContents } from './attachments/scan/jobs.ts'
import { tidyFilesHandler } from './attachments/contents/handlers/tidyFiles.ts'
import { tidyFiles } from './attachments/contents/jobs.ts'
import { makePreviewsHandler } from './attachments/previews/handlers/makePreviews.ts'
import { makePreviews } from './attachments/previews/jobs.ts'
import { purgeAuditHandler } from './audit/handlers/purgeAudit.ts'
import { sealAuditHandler } from './audit/handlers/sealAudit.ts'
import { purgeAudit, sealAudit } from './audit/jobs.ts'
import { readFeedHandler } from './calendars/handlers/readFeed.ts'
import { readFeedsHandler } from './calendars/handlers/readFeeds.ts'
import { readFeed, readFeeds } from './calendars/jobs.ts'
import { moveToCalendarHandler } from './clocks/handlers/moveToCalendar.ts'
import { moveToCalendar, sweepDue } from './clocks/jobs.ts'
import { tidyUpHandler } from './housekeeping/handlers/tidyUp.ts'
import { tidyUp } from './housekeeping/jobs.ts'
import { forgetFilesHandler } from './imports/handlers/forgetFiles.ts'
import { importRowsHandler } from './imports/handlers/importRows.ts'
import { forgetFiles, importRows } from './imports/jobs.ts'
import { planSendsWith } from './notifications/sends/handlers/planSends.ts'
import { planSends } from './notifications/sends/jobs.ts'
import { spreadNoticesHandler } from './notifications/spread/handlers/spreadNotices.ts'
import { spreadNotices } from './notifications/spread/jobs.ts'
import { gatherDigestsHandler } from './notifications/digest/handlers/gatherDigests.ts'
import { gatherDigests } from './notifications/digest/jobs.ts'
import { composeMail } from './notifications/composeMail.ts'
import { deliverMailsWith } from './mails/handlers/deliverMails.ts'
import { deliverMails } from './mails/jobs.ts'
import type { Periodic } from './platform/periodic.ts'
import type { JobDefinition, JobHandler } from './platform/queue.ts'
import { remindOfDueDatesHandler } from './reminders/handlers/remindOfDueDates.ts'
import { remindOfDueDates } from './reminders/jobs.ts'
import { publish } from './outbox/publish.ts'
import { makeReportHandler } from './reports/handlers/makeReport.ts'
import { forgetReportsHandler } from './reports/handlers/forgetReports.ts'
import { forgetReports, makeReports } from './reports/jobs.ts'
import { runSchedulesHandler } from './reports/schedules/handlers/runSchedules.ts'
import { runSchedules } from './reports/schedules/jobs.ts'
import { sweepDueHandler } from './timers/handlers/sweepDue.ts'
import { learnWordsHandler } from './transactions/handlers/learnWords.ts'
import { learnWords } from './transactions/jobs.ts'
import { transactionsOfFilter } from './transactions/transactionsOfFilter.ts'
import { callWebhookHandler } from './webhooks/handlers/callWebhook.ts'
import { callWebhook } from './webhooks/jobs.ts'
import { startPasswordResetHandler } from './users/handlers/startPasswordReset.ts'
import { takeInRegistrationHandler } from './users/handlers/takeInRegistration.ts'
import { startPasswordReset, takeInRegistration } from './users/jobs.ts'

type Work<Input extends object> = { job: JobDefinition<Input>; handler: JobHandler<Input>; concurrency: number }

/** Ties a job to its handler; the pair's types are checked here, the list forgets them. */
const work = <Input extends object>(pair: Work<Input>) => pair as unknown as Work<never>

/** Every job the worker does, with its handler and how many run side by side in one process. */
export const jobs: readonly Work<never>[] = [
  work({ job: spreadNotices, handler: spreadNoticesHandler, concurrency: 1 }),
  work({ job: gatherDigests, handler: gatherDigestsHandler, concurrency: 1 }),
  work({ job: planSends, handler: planSendsWith({ transactionsOf: transactionsOfFilter, publish }), concurrency: 1 }),
  // Two runs share the connections of a process: what comes while one waits for a slow mail server is begun by the other.
  work({ job: deliverMails, handler: deliverMailsWith(composeMail), concurrency: 2 }),
  work({ job: callWebhook, handler: callWebhookHandler, concurrency: 4 }),
  work({ job: takeInRegistration, handler: takeInRegistrationHandler, concurrency: 1 }),
  work({ job: startPasswordReset, handler: startPasswordResetHandler, concurrency: 1 }),
  work({ job: importRows, handler: importRowsHandler, concurrency: 1 }),
  work({ job: forgetFiles, handler: forgetFilesHandler, concurrency: 1 }),
  work({ job: runSchedules, handler: runSchedulesHandler, concurrency: 1 }),
  work({ job: makeReports, handler: makeReportHandler, concurrency: 2 }),
  work({ job: forgetReports, handler: forgetReportsHandler, concurrency: 1 }),
  work({ job: takeOverVerdicts, handler: takeOverVerdictsHandler, concurrency: 1 }),
  work({ job: tidyUp, handler: tidyUpHandler, concurrency: 1 }),
  work({ job: learnWords, handler: learnWordsHandler, concurrency: 1 }),
  work({ job: sealAudit, handler: sealAuditHandler, concurrency: 1 }),
  work({ job: sweepDue, handler: sweepDueHandler, concurrency: 1 }),
  work({ job: remindOfDueDates, handler: remindOfDueDatesHandler, concurrency: 1 }),
  work({ job: moveToCalendar, handler: moveToCalendarHandler, concurrency: 1 }),
  work({ job: purgeAudit, handler: purgeAuditHandler, concurrency: 1 }),
  work({ job: scanContents, handler: scanContentsHandler, concurrency: 1 }),
  work({ job: tidyFiles, handler: tidyFilesHandler, concurrency: 1 }),
  work({ job: readFeed, handler: readFeedHandler, concurrency: 1 }),
  work({ job: readFeeds, handler: readFeedsHandler, concurrency: 1 }),
  work({ job: foldCounts, handler: foldCountsHandler, concurrency: 1 }),
  work({ job: makePreviews, handler: makePreviewsHandler, concurrency: 1 }),
]

/** What comes again, and when (cron, UTC). */
export const periodic: readonly Periodic[] = [
  { job: gatherDigests, cron: '* * * * *' },
  { job: sweepDue, cron: '* * * * *' },
  { job: spreadNotices, cron: '* * * * *' },
  { job: remindOfDueDates, cron: '* * * * *' },
  { job: planSends, cron: '* * * * *' },
  { job: runSchedules, cron: '* * * * *' },
  { job: deliverMails, cron: '* * * * *' },
  { job: learnWords, cron: '* * * * *' },
  { job: foldCounts, cron: '* * * * *' },
  { job: tidyUp, cron: '17 * * * *' },
  { job: forgetReports, cron: '11 1 * * *' },
  { job: forgetFiles, cron: '41 1 * * *' },
  { job: sealAudit, cron: '* * * * *' },
  { job: scanContents, cron: '* * * * *' },
  { job: purgeAudit, cron: '23 1 * * *' },
  { job: tidyFiles, cron: '29 * * * *' },
  { job: readFeeds, cron: '7 2 * * *' },
  { job: makePreviews, cron: '* * * * *' },
]
