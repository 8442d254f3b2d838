import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import type { Text } from '../../shared/text.ts'
import { askedSchema, rangeOf } from '../asked.ts'
import { nameOfReport } from '../order/nameOfReport.ts'
import type { ReportType } from '../reportTypes.ts'

/** What an ordered report is called in both languages; as it was named when it was ordered, whenever it is made. */
export async function reportNames(req: PayloadRequest, id: number): Promise<Text> {
  const { office } = await settingsOf(req.payload)
  const [row] = await sqlOf(req)<{ report: ReportType; built: string | null; asked: unknown; createdAt: Date }>(
    `select r.report, d.name as built, r.asked, r.created_at as "createdAt"
     from reports r left join report_definitions d on d.id = r.definition_id where r.id = $1`,
    [id],
  )
  const asked = askedSchema.safeParse(row?.asked ?? {})
  const range = asked.success ? rangeOf(asked.data, officeDate(row!.createdAt, office.timeZone), office.weekend) : null
  return nameOfReport({ report: row!.report, built: row!.built, range, dateFormat: office.dateFormat })
}
