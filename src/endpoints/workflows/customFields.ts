import { z } from 'zod'
import { definitionOf, versionToStartOn } from '../../transactions/definitions.ts'
import { DomainError } from '../../shared/errors.ts'
import { sqlOf } from '../../platform/tx.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

const id = z.coerce.number().int().min(1).max(2_147_483_647)

export const workflowCustomFields = defineEndpoint({
  method: 'get',
  path: '/custom-fields',
  tag: 'Workflows',
  summary: { en: 'The fields that a workflow adds', ar: 'الحقول التي يضيفها سير العمل' },
  description: 'Of the version a transaction runs on (`version`), or of what new work on `workflow` starts on; of the office’s default when neither is said. Clients ask about versions that work of theirs runs on.',
  access: 'user',
  query: z.object({ workflow: id.optional(), version: id.optional() }),
  response: {
    status: 200,
    description: 'The fields, in the order of the workflow',
    example: { version: 3, docs: [{ key: 'drawing_number', type: 'text', label: { en: 'Drawing number', ar: 'رقم المخطط' }, requiredIn: ['checking'] }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, caller, query }) => {
    const client = caller?.role === 'client' ? caller.id : null
    if (query.version === undefined) {
      if (client !== null) throw new DomainError('FORBIDDEN')
      const { version, definition } = await versionToStartOn(req, query.workflow)
      return { body: { version, docs: definition.customFields } }
    }
    const [known] = await sqlOf(req)(
      `select 1 from workflow_versions v where v.id = $1 and v.state <> 'draft' and ($2::int is null
         or exists (select 1 from transactions t where t.workflow_version_id = v.id and t.client_id = $2 and t.deleted_at is null))`,
      [query.version, client],
    )
    if (!known) throw new DomainError('NOT_FOUND')
    const { customFields } = await definitionOf(req, query.version)
    return { body: { version: query.version, docs: customFields } }
  },
})
