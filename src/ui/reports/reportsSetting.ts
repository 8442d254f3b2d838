import type { PayloadRequest } from 'payload'
import type { Caller } from '../../platform/caller.ts'
import type { Locale } from '../../shared/text.ts'
import { officeClock } from '../officeFacts.ts'
import { askingSetting } from './askingSetting.ts'
import type { ReportsSetting } from './shownReport.ts'

/** What the pages of reports are made with, for this reader. */
export async function reportsSetting(req: PayloadRequest, caller: Caller, locale: Locale): Promise<ReportsSetting> {
  const { routes } = req.payload.config
  const { timeZone } = await officeClock(req.payload)
  return {
    ...(await askingSetting(req, caller, locale)),
    adminRoute: routes.admin, apiRoute: routes.api, timeZone, isAdmin: caller.role === 'admin', isStaff: caller.role !== 'client',
  }
}
