import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { PersonFacts } from '../workflows/snapshot.ts'
import { validateDefinition } from '../workflows/validateDefinition.ts'

/** A published version never changes again, and only a definition that can work, with the people there are, is published. */
export const guardWorkflowVersion: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const published = operation === 'update' && originalDoc?.state !== 'draft'
  if (published) {
    const onlyRetires = data?.state === 'retired' || data?.state === undefined || data.state === originalDoc.state
    const same =
      data?.definition === undefined || JSON.stringify(data.definition) === JSON.stringify(originalDoc.definition)
    if (!onlyRetires || !same) {
      throw new DomainError('WORKFLOW_IMMUTABLE', { version: originalDoc.number, workflow: originalDoc.definition?.key ?? '' })
    }
    return data
  }
  if (data?.state !== 'published') return data
  const definition = data.definition ?? originalDoc?.definition
  const people = await everybody(req)
  const findings = validateDefinition(definition, { people }).filter((finding) => finding.severity === 'error')
  if (findings.length > 0) {
    throw new DomainError(
      'WORKFLOW_INVALID',
      { workflow: definition?.key ?? '', findings: findings.map(({ message }) => message.en).join(' ') },
      { data: { findings } },
    )
  }
  return { ...data, publishedAt: now().toISOString() }
}

function everybody(req: PayloadRequest): Promise<PersonFacts[]> {
  return sqlOf(req)<PersonFacts>(`select id, name, role, status = 'active' as active from users`)
}
