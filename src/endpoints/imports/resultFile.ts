import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { createResultFile } from '../../imports/createResultFile.ts'
import { loadImport } from '../../imports/loadImport.ts'
import { errorsOfRows } from '../../imports/readRows.ts'
import { fetchFile } from '../../imports/storedFile.ts'
import { DomainError } from '../../shared/errors.ts'
import { locales } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { download } from './download.ts'

export const importResultFile = defineEndpoint({
  method: 'get',
  path: '/:id/result-file',
  tag: 'Imports',
  summary: { en: 'The workbook back, with its errors', ar: 'الملف نفسه مع عمود الأخطاء' },
  description: 'The rows of the uploaded file, in its format, with one more column that says what is wrong with each.',
  access: ['editor', 'admin'],
  params: idParam,
  query: z.object({ locale: z.enum(locales).optional().describe('The language of the messages') }),
  response: {
    status: 200,
    description: 'The file',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'IMPORT_NOT_FINISHED', 'IMPORT_NOT_FOUND_FILE', 'FILE_REFUSED'],
  run: async ({ req, params, query, locale }) => {
    const record = await loadImport(req, params.id)
    const { id, status, fileName, refusal, columns } = record
    if (status === 'queued' || status === 'running') throw new DomainError('IMPORT_NOT_FINISHED', { id, status })
    if (refusal || !columns) {
      const { en, ar } = refusal?.message ?? { en: '', ar: '' }
      const reasons = { reason: en.replace(/\.$/, ''), reasonAr: ar.replace(/\.$/, '') }
      throw new DomainError('FILE_REFUSED', { name: fileName, ...reasons }, { data: { reason: refusal?.code ?? '' } })
    }
    const folder = await mkdtemp(join(tmpdir(), 'result-'))
    const cleanUp = () => rm(folder, { recursive: true, force: true })
    try {
      const source = join(folder, 'workbook')
      if (!(await fetchFile(req.payload, record.storedAs, source))) throw new DomainError('IMPORT_NOT_FOUND_FILE', { id })
      const result = await createResultFile({
        source,
        originalName: fileName,
        headerRow: columns.headerRow,
        locale: query.locale ?? locale,
        errorsOf: (first, last) => errorsOfRows(req, id, first, last),
      })
      await recordAudit(req, [{ action: 'importFileDownloaded', entity: 'imports', entityId: id, subject: null, after: { fileName } }])
      const name = `${fileName.replace(/\.[^.]*$/, '')}-result.${result.extension}`
      return download(withCleanUp(result.bytes, cleanUp), { name, contentType: result.contentType })
    } catch (error) {
      await cleanUp()
      throw error
    }
  },
})

async function* withCleanUp(bytes: AsyncIterable<Buffer>, cleanUp: () => Promise<void>): AsyncGenerator<Buffer> {
  try {
    yield* bytes
  } finally {
    await cleanUp()
  }
}
