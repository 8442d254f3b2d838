import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { localeOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { findingsOf, shownFindings } from '../versions/findings.ts'

/** A published version never changes again, and only a definition that can work here, with the people there are, is published. */
export const guardWorkflowVersion: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const published = operation === 'update' && originalDoc?.state !== 'draft'
  if (published) {
    const onlyRetires = isSame(data?.state, originalDoc.state) || (originalDoc.state === 'published' && data?.state === 'retired')
    const same = isSame(data?.definition, originalDoc.definition) && isSame(data?.number, originalDoc.number) && isSame(data?.workflow, workflowOf(originalDoc))
    if (!onlyRetires || !same) {
      throw new DomainError('WORKFLOW_IMMUTABLE', { version: originalDoc.number, workflow: originalDoc.definition?.key ?? '' })
    }
    if (data?.state === 'retired' && originalDoc.state === 'published') await refuseToRetireDefault(req, workflowOf(originalDoc))
    return { ...data, publishedAt: originalDoc.publishedAt }
  }
  // When it was published is a fact, not something to fill in.
  if (data?.state !== 'published') return { ...data, publishedAt: null }
  const definition = data.definition ?? originalDoc?.definition
  const errors = (await findingsOf(req, definition, { publishing: true })).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    throw new DomainError(
      'WORKFLOW_INVALID',
      {
        workflow: definition?.key ?? '',
        findings: errors.map(({ message }) => message.en).join(' '),
        findingsAr: errors.map(({ message }) => message.ar).join(' '),
      },
      { data: { findings: shownFindings(errors, localeOf(req)) } },
    )
  }
  return { ...data, publishedAt: now().toISOString() }
}

/** Without a published version of the default workflow nobody could take in work any more. */
async function refuseToRetireDefault(req: PayloadRequest, workflow: number): Promise<void> {
  const key = (await settingsOf(req.payload)).transactions.defaultWorkflow
  const [isDefault] = await sqlOf(req)('select 1 from workflows where id = $1 and key = $2', [workflow, key])
  if (!isDefault) return
  throw new DomainError('CONFLICT', {
    reason: `"${key}" is the default workflow, and new transactions start on this version; publish another one or choose another default workflow`,
    reasonAr: `«${key}» هو سير العمل الافتراضي وتبدأ المعاملات الجديدة على هذه النسخة؛ انشر نسخة أخرى أو اختر سير عمل افتراضياً آخر`,
  })
}

/** A form sends back what it got; only a value that differs is an attempt. */
function isSame(asked: unknown, stored: unknown): boolean {
  return asked === undefined || JSON.stringify(asked) === JSON.stringify(stored)
}

function workflowOf({ workflow }: { workflow: number | { id: number } }): number {
  return typeof workflow === 'object' ? workflow.id : workflow
}
