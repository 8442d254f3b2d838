import { judgeMade } from '../../attachments/previews/made.ts'
import { PrintFailure } from '../../platform/chromium/paper.ts'
import { settingsOf } from '../../platform/settings.ts'
import { renderReport } from '../../reports/render/renderReport.ts'
import { checkPage, fieldsOfPage } from '../../reports/templates/checkPage.ts'
import { sampleDocument } from '../../reports/templates/sampleDocument.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { unsavedPage } from './schemas.ts'

export const previewReportTemplate = defineEndpoint({
  method: 'post',
  path: '/preview',
  tag: 'Report templates',
  summary: { en: 'See a report template printed', ar: 'معاينة قالب تقرير' },
  description: 'A made-up report, printed with the template that is sent: its first page as a picture, or all pages as PDF. Nothing is saved.',
  access: ['admin'],
  body: unsavedPage,
  example: { body: '<h1>{{ report.title }}</h1>', css: 'h1{color:#1a5f3f}', paper: 'portrait', language: 'en', as: 'image' },
  response: { status: 200, description: 'The page', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'CANNOT_PRINT'],
  run: async ({ req, body: { body, css, paper, language, as } }) => {
    const { office } = await settingsOf(req.payload)
    const faults = checkPage({ body, css }, office)
    if (faults.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: 'body, css' }, { fields: fieldsOfPage(faults) })
    const { signal } = req as unknown as Request
    const pieces: Uint8Array[] = []
    try {
      for await (const piece of renderReport(req, sampleDocument(language), 'pdf', { template: { body, css, paper }, signal })) pieces.push(piece)
    } catch (error) {
      throw error instanceof PrintFailure ? new DomainError('CANNOT_PRINT', {}, { cause: error }) : error
    }
    const pdf = Buffer.concat(pieces)
    const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
    if (as === 'pdf') return new Response(pdf, { headers: { ...headers, 'content-type': 'application/pdf' } })
    // Only where it is needed: a sandbox starts a file of its own, which a build of pages does not have.
    const { previewSandbox } = await import('../../attachments/previews/previewSandbox.ts')
    const { answer, parts } = await previewSandbox(req.payload).run({ from: 'pdf', whole: true }, { size: pdf.length, bytes: new Blob([pdf]).stream() }, signal)
    const made = judgeMade(answer, parts)
    const picture = made instanceof Map ? made.get('large') : undefined
    if (!picture) throw new DomainError('CANNOT_PRINT')
    return new Response(Buffer.from(picture), { headers: { ...headers, 'content-type': 'image/webp' } })
  },
})
