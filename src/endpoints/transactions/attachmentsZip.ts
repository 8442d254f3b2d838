import { z } from 'zod'
import { packFiles } from '../../attachments/zip/packFiles.ts'
import { nodeBody } from '../../platform/nodeBody.ts'
import { contentDisposition } from '../contentDisposition.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from './schemas.ts'

export const zipTransactionAttachments = defineEndpoint({
  method: 'get',
  path: '/:id/attachments/zip',
  tag: 'Files',
  summary: { en: 'All files of a transaction as one archive', ar: 'جميع ملفات المعاملة في أرشيف واحد' },
  description:
    'What the caller may see and may be given now, in its latest version, or with `versions=all` in every one. Staff find a ' +
    'note in it of what was left out and why. Every file in it is in the audit trail.',
  access: 'user',
  params: idParam,
  query: z.object({ versions: z.enum(['latest', 'all']).default('latest').describe('Which versions of each document') }),
  response: { status: 200, description: 'The archive', contentType: 'application/zip' },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NO_FILES_TO_GIVE', 'STORE_UNAVAILABLE'],
  run: async ({ req, params, query }) => {
    const { fileName, open } = await packFiles(req, { transactionId: params.id, versions: query.versions })
    return new Response(nodeBody(open), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': contentDisposition(fileName),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
      },
    })
  },
})
