import type { z } from 'zod'
import { DomainError, type FieldError } from '../shared/errors.ts'
import type { Asked } from './asked.ts'
import { filterQuery } from '../transactions/filterSchema.ts'
import { reports } from './index.ts'
import type { ReportMaker } from './reportMaker.ts'
import type { ReportType } from './reportTypes.ts'

/** Refuses what a report does not take: filters and columns it does not know. What a custom report takes, its definition says. */
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

function refuse(fields: FieldError[]): void {
  if (fields.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: fields.map(({ path }) => path).join(', ') }, { fields })
}

function faultsOfFilters(asked: Asked, filters: ReportMaker['filters']): FieldError[] {
  const issues = filters.strict().safeParse(asked.filters).error?.issues ?? []
  return issues.flatMap((issue) => faultsOf(issue, filters))
}

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
