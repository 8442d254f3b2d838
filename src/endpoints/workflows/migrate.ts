import { z } from 'zod'
import { migrate } from '../../versions/migrate.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { fingerprint, planExample, stateMapping, versionNumber, workflowId } from './schemas.ts'

export const migrateWorkflow = defineEndpoint({
  method: 'post',
  path: '/:id/migrate',
  tag: 'Workflows',
  summary: { en: 'Move running transactions to the published version', ar: 'نقل المعاملات الجارية إلى النسخة المنشورة' },
  description: 'A dry run unless `dryRun` is false; then it does what the plan of that `fingerprint` says, all of it or nothing, and is refused with the new plan when a transaction has changed, come or gone since. What the plan cannot map stays.',
  access: ['admin'],
  params: workflowId,
  body: z.object({
    from: versionNumber,
    to: versionNumber,
    mapping: stateMapping.default({}),
    fingerprint: fingerprint.optional(),
    dryRun: z.boolean().default(true),
  }),
  example: { from: 1, to: 2, mapping: { under_review: 'checking' }, fingerprint: planExample.fingerprint, dryRun: false },
  idempotent: true,
  response: { status: 200, description: 'The plan, and whether it was carried out', example: { done: true, plan: planExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'VERSION_NOT_PUBLISHED', 'PLAN_OUTDATED'],
  run: async ({ req, params, body, locale }) => ({
    body: await migrate(req, { ...body, id: params.id, fingerprint: body.fingerprint, locale }),
  }),
})
