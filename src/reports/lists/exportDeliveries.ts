import type { PayloadRequest } from 'payload'
import { eventTypeLabels } from '../../events/index.ts'
import type { ExportedFile } from '../../platform/exportFile.ts'
import { settingsOf } from '../../platform/settings.ts'
import { deliveryLabels, toldLabels } from '../../shared/deliveryStates.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import type { DeliveryState } from '../../webhooks/delivery.ts'
import { problemText } from '../../webhooks/problemText.ts'
import { exportRows, type RowColumn } from './exportRows.ts'

type Row = {
  event: string
  state: DeliveryState
  at: string
  reference: string | null
  tries: number
  status: number | null
  problem: string | null
  answer: string | null
  ms: number | null
  next: string | null
}

const eventText = (event: string): Text => ({ ...eventTypeLabels, ...toldLabels } as Readonly<Record<string, Text>>)[event] ?? { en: event, ar: event }

const columns: readonly RowColumn<Row>[] = [
  { heading: { en: 'When', ar: 'الوقت' }, width: 17, cell: ({ at }) => ({ moment: at }) },
  { heading: { en: 'What', ar: 'الموضوع' }, width: 28, cell: ({ event }, locale) => say(eventText(event), locale) },
  { heading: { en: 'Transaction', ar: 'المعاملة' }, width: 18, cell: ({ reference }) => reference },
  { heading: { en: 'State', ar: 'الحالة' }, width: 14, cell: ({ state }, locale) => say(deliveryLabels[state], locale) },
  { heading: { en: 'Tries', ar: 'المحاولات' }, width: 10, cell: ({ tries }) => tries },
  { heading: { en: 'Last answer', ar: 'آخر رد' }, width: 12, cell: ({ status }) => status },
  { heading: { en: 'Its text, or why there is none', ar: 'نصه أو سبب عدم الرد' }, width: 44, cell: ({ problem, answer }, locale) => (problem === null ? answer : say(problemText(problem), locale)) },
  { heading: { en: 'Milliseconds', ar: 'ملّي ثانية' }, width: 12, cell: ({ ms }) => ms },
  { heading: { en: 'Next try', ar: 'المحاولة التالية' }, width: 17, cell: ({ next }) => next && { moment: next } },
]

export type DeliveriesAsked = { webhook: { id: number; key: string }; state: DeliveryState | undefined; format: 'csv' | 'xlsx' | 'pdf'; locale: Locale; signal: AbortSignal }

/** What a webhook was told, newest first, as a file, each with its last try. Who may ask is decided before. Raises PDF_TOO_LONG. */
export async function exportDeliveries(req: PayloadRequest, { webhook, state, format, locale, signal }: DeliveriesAsked): Promise<ExportedFile> {
  const { office } = await settingsOf(req.payload)
  const asked = [webhook.key, state ?? null]
  const where = 'd.webhook_key = $1 and ($2::text is null or d.state = $2)'
  const text = `select d.event, d.state, t.reference, a.status, a.problem, a.answer, a.duration_ms as ms,
      to_char(d.created_at at time zone $3, 'YYYY-MM-DD HH24:MI') as at, to_char(d.next_at at time zone $3, 'YYYY-MM-DD HH24:MI') as next,
      (select count(*)::int from webhook_attempts every where every.delivery_id = d.id) as tries
    from webhook_deliveries d left join transactions t on t.id = d.transaction_id
    left join lateral (select * from webhook_attempts last where last.delivery_id = d.id order by last.id desc limit 1) a on true
    where ${where} order by d.created_at desc, d.id`
  return exportRows<Row>(req, {
    title: { en: `Deliveries of ${webhook.key}`, ar: `إرسالات ${webhook.key}` },
    sheet: { en: 'Deliveries', ar: 'الإرسالات' },
    fileName: { en: `deliveries-${webhook.key}`, ar: `إرسالات-${webhook.key}` },
    columns,
    count: { text: `select count(*)::int as count from webhook_deliveries d where ${where}`, values: asked },
    rows: { text, values: [...asked, office.timeZone] },
    entity: slugs.webhooks,
    entityId: String(webhook.id),
    filters: state ? ['state'] : [],
    format,
    locale,
    signal,
  })
}
