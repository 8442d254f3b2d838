import { signedLink } from '../../platform/fileStore/index.ts'
import { openReport, type ReportPart } from '../../reports/kept/openReport.ts'
import { reportContentTypes } from '../../reports/render/renderReport.ts'
import { answerFile } from '../attachments/answerFile.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const downloadReport = partOf('file', {
  path: '/:id/download',
  summary: { en: 'Download a report', ar: 'تنزيل تقرير' },
  description:
    'For whom it was made, and admins; not for who has a lesser role by now. Takes `Range`, `If-Range` and ' +
    '`If-None-Match`; every download is in the audit trail.',
})

export const downloadManifest = partOf('manifest', {
  path: '/:id/manifest',
  summary: { en: 'What a report holds', ar: 'محتويات تقرير' },
  description: 'A line for each record in it: kind, id and reference between tabs. Made with the report, and kept as long.',
})

function partOf(part: ReportPart, about: { path: string; summary: { en: string; ar: string }; description: string }) {
  return defineEndpoint({
    method: 'get',
    ...about,
    tag: 'Reports',
    access: 'user',
    params: idParam,
    response: { status: 200, description: 'The content; 206 for a range', contentType: 'application/octet-stream' },
    errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'REPORT_NOT_READY', 'REPORT_FILE_GONE', 'STORE_UNAVAILABLE'],
    run: async ({ req, params }) => {
      const { report, content, sha256, record } = await openReport(req, params.id, part)
      const mimeType = part === 'file' ? reportContentTypes[report.format] : 'text/tab-separated-values; charset=utf-8'
      const fileName = part === 'file' ? report.fileName : `${report.fileName.replace(/\.[^.]*$/, '')}.tsv`
      const link = (disposition: string) => signedLink(sha256, { mimeType, disposition, seconds: 60 })
      return answerFile(req, { content, sha256, mimeType, fileName, record, link })
    },
  })
}
