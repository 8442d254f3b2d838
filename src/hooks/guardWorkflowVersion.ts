import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { findingsToPublish } from '../workflows/findingsToPublish.ts'
import type { PersonFacts } from '../workflows/snapshot.ts'

/** A published version never changes again, and only a definition that can work here, with the people there are, is published. */
export const guardWorkflowVersion: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const published = operation === 'update' && originalDoc?.state !== 'draft'
  if (published) {
    const onlyRetires = data?.state === undefined || data.state === originalDoc.state || (originalDoc.state === 'published' && data.state === 'retired')
    const same = isSame(data?.definition, originalDoc.definition) && isSame(data?.number, originalDoc.number) && isSame(data?.workflow, workflowOf(originalDoc))
    if (!onlyRetires || !same) {
      throw new DomainError('WORKFLOW_IMMUTABLE', { version: originalDoc.number, workflow: originalDoc.definition?.key ?? '' })
    }
    return data
  }
  if (data?.state !== 'published') return data
  const definition = data.definition ?? originalDoc?.definition
  const people = await everybody(req)
  const findings = findingsToPublish(definition, people).filter((finding) => finding.severity === 'error')
  if (findings.length > 0) {
    throw new DomainError(
      'WORKFLOW_INVALID',
      { workflow: definition?.key ?? '', findings: findings.map(({ message }) => message.en).join(' ') },
      { data: { findings } },
    )
  }
  return { ...data, publishedAt: now().toISOString() }
}

/** A form sends back what it got; only a value that differs is an attempt. */
function isSame(asked: unknown, stored: unknown): boolean {
  return asked === undefined || JSON.stringify(asked) === JSON.stringify(stored)
}

function workflowOf({ workflow }: { workflow: number | { id: number } }): number {
  return typeof workflow === 'object' ? workflow.id : workflow
}

function everybody(req: PayloadRequest): Promise<PersonFacts[]> {
  return sqlOf(req)<PersonFacts>(`select id, name, role, status = 'active' as active from users`)
}
