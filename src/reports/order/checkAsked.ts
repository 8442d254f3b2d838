import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { sqlOf } from '../../platform/tx.ts'
import type { FieldError } from '../../shared/errors.ts'
import { wrongFields } from '../../shared/wrongFields.ts'
import type { Asked } from '../asked.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { offeredFields } from '../custom/offeredFields.ts'
import { reports } from '../index.ts'
import type { ReportMaker } from '../reportMaker.ts'
import type { ReportSource, ReportType } from '../reportTypes.ts'

/** Refuses what a report does not take: filters and columns it does not know. The columns of a custom report: `checkColumns`. */
export function checkAsked(report: ReportType, asked: Asked): void {
  if (report === 'custom') return refuse(faultsOfFilters(asked, filterQuery))
  const maker = reports[report]
  const fields = faultsOfFilters(asked, maker.filters)
  for (const [index, key] of (asked.columns ?? []).entries()) {
    if (maker.columns.some((column) => column.key === key)) continue
    const known = maker.columns.map((column) => column.key).join(', ')
    fields.push({
      path: `columns.${index}`,
      code: 'UNKNOWN_COLUMN',
      message: known === ''
        ? { en: 'The columns of this report are always the same.', ar: 'أعمدة هذا التقرير ثابتة.' }
        : { en: `"${key}" is not a column of this report; there are: ${known}.`, ar: `«${key}» ليس من أعمدة هذا التقرير، والمتاح: ${known}.` },
    })
  }
  if (asked.range && !maker.range) fields.push({ path: 'range', code: 'NOT_TAKEN', message: ofPresent })
  if (asked.group_by && !maker.grouped) fields.push({ path: 'group_by', code: 'NOT_TAKEN', message: notGrouped })
  refuse(fields)
}

/** Refuses columns of a custom report that its source does not offer the person of the request. */
export async function checkColumns(req: PayloadRequest, definition: number | null, { columns }: Asked): Promise<void> {
  if (definition === null || !columns) return
  const [built] = await sqlOf(req)<{ source: ReportSource }>('select source from report_definitions where id = $1', [definition])
  if (!built) return
  const offered = await offeredFields(req, built.source)
  refuse(columns.flatMap((key, index) => (offered.has(key) ? [] : [{ path: `columns.${index}`, code: 'UNKNOWN_COLUMN', message: notOffered(key) }])))
}

function refuse(fields: FieldError[]): void {
  if (fields.length > 0) throw wrongFields(fields)
}

function faultsOfFilters(asked: Asked, filters: ReportMaker['filters']): FieldError[] {
  const issues = filters.strict().safeParse(asked.filters).error?.issues ?? []
  return issues.flatMap((issue) => faultsOf(issue, filters))
}

const notOffered = (key: string) => ({ en: `"${key}" is not a field of this report's source that you may use.`, ar: `«${key}» ليس حقلاً من حقول مصدر هذا التقرير المتاحة لك.` })
const ofPresent = { en: 'This report is about the present; it takes no days.', ar: 'هذا التقرير عن الوضع الحالي ولا يقبل فترة.' }
const notGrouped = { en: 'This report has no trends to group.', ar: 'لا اتجاهات في هذا التقرير لتجميعها.' }

function faultsOf(issue: z.core.$ZodIssue, filters: ReportMaker['filters']): FieldError[] {
  if (issue.code !== 'unrecognized_keys') {
    const message = { en: issue.message, ar: 'قيمة غير صالحة لهذه التصفية.' }
    return [{ path: ['filters', ...issue.path].join('.'), code: issue.code.toUpperCase(), message }]
  }
  const known = Object.keys(filters.shape).join(', ')
  return issue.keys.map((key) => ({
    path: `filters.${key}`,
    code: 'UNKNOWN_FILTER',
    message: { en: `This report does not filter by "${key}"; it takes: ${known}.`, ar: `لا يقبل هذا التقرير التصفية «${key}»، والمتاح: ${known}.` },
  }))
}
