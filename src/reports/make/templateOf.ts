import type { PayloadRequest } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import { wrongFields } from '../../shared/wrongFields.ts'
import type { ReportTemplate } from '../render/template.ts'

/** How the pages look: the office's template of that id, whoever reads the report. Raises VALIDATION_FAILED for none. */
export async function templateOf(req: PayloadRequest, id: number): Promise<ReportTemplate> {
  const { docs } = await req.payload.find({
    collection: slugs.reportTemplates,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [template] = docs
  if (template) return { paper: template.paper, body: template.body, css: template.css ?? '' }
  const message = { en: 'There is no such template (any more).', ar: 'لا يوجد هذا القالب أو حُذف.' }
  throw wrongFields([{ path: 'template', code: 'UNKNOWN', message }])
}
