import type { Effect } from '../effect.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { error } from '../finding.ts'
import type { Finding } from '../finding.ts'
import type { Text } from '../../shared/text.ts'

/** Words that people read, and that one language lacks. */
export function checkTranslations(definition: WorkflowDefinition): Finding[] {
  const { approvals = [], slas = [], assignments = [], rules = [] } = definition
  return [
    ...untranslated('workflow', definition.name),
    ...definition.states.flatMap(({ key, label }) => untranslated(`state:${key}`, label)),
    ...definition.transitions.flatMap(({ key, label, conditionText, effects }) => [
      ...untranslated(`transition:${key}`, label),
      ...(conditionText ? untranslated(`transition:${key}:conditionText`, conditionText) : []),
      ...ofEffects(`transition:${key}`, effects),
    ]),
    ...definition.customFields.flatMap(({ key, label, options = [], validation }) => [
      ...untranslated(`customField:${key}`, label),
      ...(validation ? untranslated(`customField:${key}:validation`, validation.message) : []),
      ...options.flatMap((option) => untranslated(`customField:${key}:option:${option.value}`, option.label)),
    ]),
    ...approvals.flatMap(({ key, label }) => untranslated(`approval:${key}`, label)),
    ...slas.flatMap(({ key, label, escalations = [] }) => [
      ...untranslated(`sla:${key}`, label),
      ...escalations.flatMap((step) => ofEffects(`sla:${key}:${step.key}`, step.effects)),
    ]),
    ...assignments.flatMap(({ key, label }) => untranslated(`assignment:${key}`, label)),
    ...rules.flatMap(({ key, label, effects }) => [
      ...untranslated(`rule:${key}`, label),
      ...ofEffects(`rule:${key}`, effects),
    ]),
  ]
}

function ofEffects(element: string, effects: Effect[] = []): Finding[] {
  return effects.flatMap((effect) =>
    Object.values(effect).flatMap((setting) => (isText(setting) ? untranslated(`${element}:${effect.kind}`, setting) : [])),
  )
}

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || !('en' in value) || !('ar' in value)) return false
  return typeof value.en === 'string' && typeof value.ar === 'string'
}

function untranslated(element: string, text: Text): Finding[] {
  const findings: Finding[] = []
  if (text.en.trim() === '') {
    findings.push(
      error('MISSING_TRANSLATION', element, {
        en: `"${element}" has no English words.`,
        ar: `لا يوجد نص إنجليزي للعنصر «${element}».`,
      }),
    )
  }
  if (text.ar.trim() === '') {
    findings.push(
      error('MISSING_TRANSLATION', element, {
        en: `"${element}" has no Arabic words.`,
        ar: `لا يوجد نص عربي للعنصر «${element}».`,
      }),
    )
  }
  return findings
}
