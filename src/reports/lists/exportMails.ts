import type { PayloadRequest } from 'payload'
import { deliveryCondition, type DeliveryFilter } from '../../mails/log/deliveriesOf.ts'
import { mailStates } from '../../shared/mailStates.ts'
import { shownColumns, shownJoins, type ShownDelivery } from '../../mails/log/shownDelivery.ts'
import { templateNames } from '../../mails/log/templateNames.ts'
import type { ExportedFile } from '../../platform/exportFile.ts'
import { settingsOf } from '../../platform/settings.ts'
import { reasonInWords } from '../../shared/mailReasons.ts'
import { say, type Locale } from '../../shared/text.ts'
import { exportRows, type RowColumn } from './exportRows.ts'

/** Moments as the office's clock shows them: `2026-11-22 14:05`. */
type Row = Pick<ShownDelivery, 'template' | 'subject' | 'recipient' | 'to' | 'transaction' | 'state' | 'reason' | 'tries' | 'code' | 'answer'> & {
  planned: string
  due: string | null
  ended: string | null
}

const columnsOf = (templates: ReadonlyMap<string, string>): readonly RowColumn<Row>[] => [
  { heading: { en: 'When', ar: 'الوقت' }, width: 17, cell: ({ planned }) => ({ moment: planned }) },
  { heading: { en: 'Template', ar: 'القالب' }, width: 26, cell: ({ template }) => templates.get(template) ?? template },
  { heading: { en: 'Subject', ar: 'الموضوع' }, width: 44, cell: ({ subject }) => subject },
  { heading: { en: 'Person', ar: 'الشخص' }, width: 24, cell: ({ recipient }) => recipient?.name ?? null },
  { heading: { en: 'Address', ar: 'العنوان' }, width: 30, cell: ({ to }) => to },
  { heading: { en: 'Transaction', ar: 'المعاملة' }, width: 18, cell: ({ transaction }) => transaction?.reference ?? null },
  { heading: { en: 'State', ar: 'الحالة' }, width: 16, cell: ({ state }, locale) => say(mailStates[state], locale) },
  { heading: { en: 'Why', ar: 'السبب' }, width: 34, cell: ({ reason }, locale) => reason && reasonInWords(reason, locale) },
  { heading: { en: 'Tries', ar: 'المحاولات' }, width: 10, cell: ({ tries }) => tries },
  { heading: { en: 'Last answer', ar: 'آخر رد' }, width: 12, cell: ({ code }) => code },
  { heading: { en: 'Its text', ar: 'نصه' }, width: 44, cell: ({ answer }) => answer },
  { heading: { en: 'Next try', ar: 'المحاولة التالية' }, width: 17, cell: ({ due }) => due && { moment: due } },
  { heading: { en: 'Ended', ar: 'الانتهاء' }, width: 17, cell: ({ ended }) => ended && { moment: ended } },
]

/** `narrowedBy` are the names of the filters as they were asked, for the audit trail. */
export type MailsAsked = { filter: DeliveryFilter; narrowedBy: readonly string[]; format: 'csv' | 'xlsx' | 'pdf'; locale: Locale; signal: AbortSignal }

/** The log of mails that fit, newest first, as a file. Who may ask is decided before. Raises PDF_TOO_LONG. */
export async function exportMails(req: PayloadRequest, { filter, narrowedBy, format, locale, signal }: MailsAsked): Promise<ExportedFile> {
  const { office } = await settingsOf(req.payload)
  const { where, values } = deliveryCondition(filter)
  const clock = (moment: string) => `to_char(${moment} at time zone $${values.length + 1}, 'YYYY-MM-DD HH24:MI')`
  const text = `select shown.*, ${clock('"createdAt"')} as planned, ${clock('"dueAt"')} as due, ${clock('"endedAt"')} as ended
    from (select ${shownColumns} from deliveries d ${shownJoins} where ${where}) shown order by "createdAt" desc, id`
  return exportRows<Row>(req, {
    title: { en: 'Mails', ar: 'الرسائل' },
    sheet: { en: 'Mails', ar: 'الرسائل' },
    fileName: { en: 'mails', ar: 'الرسائل' },
    columns: columnsOf(await templateNames(req, locale)),
    count: { text: `select count(*)::int as count from deliveries d where ${where}`, values },
    rows: { text, values: [...values, office.timeZone] },
    entity: 'deliveries',
    entityId: null,
    filters: narrowedBy,
    format,
    locale,
    signal,
  })
}
