import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { DomainError } from '../../shared/errors.ts'
import { askedSchema } from '../asked.ts'
import { loadReport } from '../kept/loadReport.ts'
import { mayUseDefinition } from './loadDefinition.ts'
import { orderReport } from './orderReport.ts'

/**
 * Orders what was ordered once, as it is now, for the person who asks: a new version beside the old one. Raises
 * NOT_FOUND, REPORT_NOT_OFFERED where the custom report is gone or not shared with them any more, and what ordering raises.
 */
export async function reportAgain(req: PayloadRequest, id: number): Promise<{ id: number }> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { report, definition, format, language, asked } = await loadReport(req, id)
  if (report === 'custom' && (definition === null || !(await mayUseDefinition(req, definition)))) throw new DomainError('REPORT_NOT_OFFERED')
  const known = askedSchema.parse(asked ?? {})
  return orderReport(req, { report, definition, format, language, asked: known, madeFor: caller.id, askedBy: caller.id })
}
