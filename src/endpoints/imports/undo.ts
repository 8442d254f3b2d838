import { undoImport } from '../../imports/undoImport.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { importAnswer, importExample } from './importAnswer.ts'

export const undoImportEndpoint = defineEndpoint({
  method: 'post',
  path: '/:id/undo',
  tag: 'Imports',
  summary: { en: 'Take an import back', ar: 'التراجع عن استيراد' },
  description: 'Bins what it created and restores what it updated, all or nothing; refused once anybody worked on any of it.',
  access: ['editor', 'admin'],
  params: idParam,
  idempotent: true,
  response: {
    status: 200,
    description: 'The import, how many transactions were removed and restored',
    example: { doc: { ...importExample, undoneAt: '2026-02-01T08:00:00.000Z' }, removed: 2, restored: 0 },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'IMPORT_NOT_FINISHED', 'IMPORT_ALREADY_UNDONE', 'IMPORT_CANNOT_UNDO',
  ],
  run: async ({ req, params, locale }) => {
    const undone = await undoImport(req, params.id)
    const { removed, restored } = undone
    return { body: { doc: importAnswer(undone.import, locale), removed, restored } }
  },
})
