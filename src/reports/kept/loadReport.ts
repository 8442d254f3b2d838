import type { PayloadRequest } from 'payload'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import type { ReportRecord } from '../record.ts'

/** A report that the person of the request may see. Raises NOT_FOUND. */
export async function loadReport(req: PayloadRequest, id: number): Promise<ReportRecord> {
  const { docs } = await req.payload.find({
    collection: slugs.reports,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [report] = docs as unknown as ReportRecord[]
  if (!report) throw new DomainError('NOT_FOUND')
  return report
}
