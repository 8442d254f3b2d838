import type { WorkflowDefinition } from '../definition.ts'
import type { OfficeEffect } from '../effect.ts'

/**
 * A new effect of one of our kinds, as it can stand in this definition; nothing where the definition lacks what the
 * effect must name, and nothing for a kind that is not ours.
 */
export function newEffect(kind: string, { slas = [] }: WorkflowDefinition): OfficeEffect | undefined {
  const sla = slas[0]?.key
  switch (kind) {
    case 'assign':
      return { kind, to: 'actor' }
    case 'setField':
      return { kind, field: 'priority', value: 'high' }
    case 'notify':
      return { kind, to: ['assignee'], message: { en: '', ar: '' } }
    case 'webhook':
      return { kind, target: 'webhook' }
    case 'createFollowUp':
      return { kind, title: { en: '', ar: '' } }
    case 'startSla':
    case 'stopSla':
      return sla === undefined ? undefined : { kind, sla }
    case 'raisePriority':
    case 'recordSubmitter':
    case 'recordCompletion':
      return { kind }
    default:
      return undefined
  }
}
