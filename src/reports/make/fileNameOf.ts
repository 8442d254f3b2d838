import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import { safeFileName } from '../../shared/safeFileName.ts'
import type { Asked } from '../asked.ts'
import type { ReportFormat } from '../reportTypes.ts'

/** `overdue-transactions-2026-11-01-2026-11-30-al-noor.pdf`: what it is, its days (of none the day it is made), its client. */
export async function fileNameOf(
  req: PayloadRequest,
  { title, range, today, asked, format }: {
    title: string
    range: { from: OfficeDate; to: OfficeDate } | null
    today: OfficeDate
    asked: Asked
    format: ReportFormat
  },
): Promise<string> {
  const days = range ? [...new Set([range.from, range.to])] : [today]
  const words = [title, ...days, await clientOf(req, asked)].filter((part) => part !== null).map((part) => part.trim().replace(/[\s,/\\]+/g, '-').toLowerCase())
  return safeFileName(`${words.join('-').slice(0, 150)}.${format}`)
}

/** The client a report is about: the one it is filtered by, or who it is made for. */
async function clientOf(req: PayloadRequest, { filters }: Asked): Promise<string | null> {
  const caller = callerOf(req)
  if (caller?.role === 'client') return caller.name
  if (filters['client_name']) return filters['client_name']
  const asked = filters['client'] ?? ''
  if (!/^\d{1,9}$/.test(asked)) return null
  const [client] = await sqlOf(req)<{ name: string }>('select name from users where id = $1', [Number(asked)])
  return client?.name ?? null
}
