import type { WorkflowDefinition } from '../definition.ts'
import type { OfficeEffect } from '../effect.ts'
import { effectsOf } from '../effectsOf.ts'
import { error } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** What a definition may point at outside itself, by key. Absent: not known here, and so not asked. */
export type Targets = { webhooks?: readonly string[]; workflows?: readonly string[]; calendars?: readonly string[] }

/** Effects that call a webhook or start a workflow that the office does not have. */
export function checkTargets(definition: WorkflowDefinition, { webhooks, workflows }: Targets): Finding[] {
  return effectsOf(definition).flatMap(({ element, effect: some }) => {
    const effect = some as OfficeEffect
    if (effect.kind === 'webhook' && webhooks && !webhooks.includes(effect.target)) {
      return [unknownWebhook(element, effect.target, webhooks)]
    }
    if (effect.kind !== 'createFollowUp' || effect.workflow === undefined || effect.workflow === definition.key) return []
    return workflows && !workflows.includes(effect.workflow) ? [unknownWorkflow(element, effect.workflow, workflows)] : []
  })
}

function unknownWebhook(element: string, target: string, known: readonly string[]): Finding {
  return error('UNKNOWN_WEBHOOK', element, {
    en: `The effect "webhook" calls "${target}", which is no webhook of the office (${known.join(', ') || 'there is none'}).`,
    ar: `الأثر «webhook» يستدعي «${target}» وليس من خطافات الويب المعرّفة (${known.join('، ') || 'لا يوجد أي خطاف'}).`,
  })
}

function unknownWorkflow(element: string, workflow: string, known: readonly string[]): Finding {
  return error('UNKNOWN_WORKFLOW', element, {
    en: `The effect "createFollowUp" starts "${workflow}", which is no workflow of the office (${known.join(', ')}).`,
    ar: `الأثر «createFollowUp» يبدأ «${workflow}» وليس من سير العمل المعرّفة (${known.join('، ')}).`,
  })
}
