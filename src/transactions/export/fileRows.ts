import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { joinSql } from '../../platform/idsQuery.ts'
import type { OrderedIds } from '../../platform/orderedIds.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import type { Locale, Text } from '../../shared/text.ts'

export const fileColumns: readonly { heading: Text; width: number }[] = [
  { heading: { en: 'Reference number', ar: 'الرقم المرجعي' }, width: 20 },
  { heading: { en: 'Transaction number', ar: 'رقم المعاملة' }, width: 18 },
  { heading: { en: 'File', ar: 'الملف' }, width: 40 },
  { heading: { en: 'Version', ar: 'الإصدار' }, width: 9 },
  { heading: { en: 'Size (KB)', ar: 'الحجم (كيلوبايت)' }, width: 10 },
  { heading: { en: 'Shown to the client', ar: 'ظاهر للعميل' }, width: 14 },
  { heading: { en: 'Uploaded', ar: 'تاريخ الرفع' }, width: 17 },
  { heading: { en: 'By', ar: 'بواسطة' }, width: 24 },
]

type Line = {
  externalReference: string
  reference: string
  fileName: string
  version: number
  kilobytes: number
  clientVisible: boolean
  at: string
  by: string | null
}

const yes: Text = { en: 'Yes', ar: 'نعم' }
const no: Text = { en: 'No', ar: 'لا' }

/** The documents of transactions a person may see, each by its latest version, in their order. Clients get those meant for them. Only in a snapshot. */
export async function* readFileRows(req: PayloadRequest, { rows, order }: OrderedIds, locale: Locale, signal: AbortSignal): AsyncGenerator<Cell[][]> {
  const { office } = await settingsOf(req.payload)
  const statement = joinSql`
    select t.external_reference as "externalReference", t.reference, a.file_name as "fileName", a.version::int,
      round(a.size / 1024.0, 1)::float8 as kilobytes, coalesce(a.client_visible, false) as "clientVisible", uploader.name as by,
      left((a.created_at at time zone ${{ value: office.timeZone }})::text, 16) as at
    from ${rows} join transactions t on t.id = asked.id
    join attachments a on a.transaction_id = t.id and a.latest and a.deleted_at is null
    left join users uploader on uploader.id = a.uploaded_by_id
    where ${{ value: callerOf(req)?.role !== 'client' }} or a.client_visible
    order by ${{ text: order, values: [] }}, a.id`
  for await (const lines of readByCursor<Line>(req, statement, signal)) {
    yield lines.map((line) => [
      line.externalReference,
      line.reference,
      line.fileName,
      line.version,
      line.kilobytes,
      (line.clientVisible ? yes : no)[locale],
      { moment: line.at },
      line.by,
    ])
  }
}
