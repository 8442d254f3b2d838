import { definitionSchema } from './definitionSchema.ts'
import { error } from './finding.ts'
import { checkReach } from './checkReach.ts'
import { checkTransitions } from './checkTransitions.ts'
import type { WorkflowDefinition } from './definition.ts'
import type { Finding } from './finding.ts'
import type { Text } from '../shared/text.ts'

/**
 * Everything that is wrong with a definition, of whatever shape it is. Empty = good; it may be published when no
 * finding is an `error`. Wrong shapes are reported alone: the other questions need a shape to be asked of.
 */
export function validateDefinition(candidate: unknown): Finding[] {
  const parsed = definitionSchema.safeParse(candidate)
  if (!parsed.success) return parsed.error.issues.map((issue) => shapeFinding(candidate, issue))
  const definition = parsed.data as WorkflowDefinition
  return [
    ...checkKeys(definition),
    ...checkTranslations(definition),
    ...checkStates(definition),
    ...checkTransitions(definition),
    ...checkReach(definition),
    ...checkCustomFields(definition),
  ]
}

function shapeFinding(candidate: unknown, issue: { path: PropertyKey[]; message: string }): Finding {
  const path = issue.path.map(String).join('.') || 'workflow'
  const value = JSON.stringify(valueAt(candidate, issue.path)) ?? 'nothing'
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return error('SHAPE', path, {
    en: `"${path}" is ${shown}: ${issue.message}.`,
    ar: `القيمة في «${path}» هي ${shown} وهي غير صالحة: ${issue.message}.`,
  })
}

function valueAt(candidate: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    candidate,
  )
}

function checkKeys(definition: WorkflowDefinition): Finding[] {
  return [
    ...repeated(definition.states.map((state) => state.key), 'state'),
    ...repeated(definition.transitions.map((transition) => transition.key), 'transition'),
    ...repeated(definition.customFields.map((field) => field.key), 'customField'),
    ...definition.customFields.flatMap((field) =>
      repeated((field.options ?? []).map((option) => option.value), `customField:${field.key}:option`),
    ),
  ]
}

function repeated(keys: string[], element: string): Finding[] {
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index))
  return [...twice].map((key) =>
    error('DUPLICATE_KEY', `${element}:${key}`, {
      en: `The key "${key}" is used ${keys.filter((each) => each === key).length} times; expected once.`,
      ar: `المفتاح «${key}» مكرر، والمتوقع أن يرد مرة واحدة.`,
    }),
  )
}

function checkTranslations(definition: WorkflowDefinition): Finding[] {
  return [
    ...untranslated('workflow', definition.name),
    ...definition.states.flatMap((state) => untranslated(`state:${state.key}`, state.label)),
    ...definition.transitions.flatMap((each) => untranslated(`transition:${each.key}`, each.label)),
    ...definition.customFields.flatMap((field) => [
      ...untranslated(`customField:${field.key}`, field.label),
      ...(field.options ?? []).flatMap((option) =>
        untranslated(`customField:${field.key}:option:${option.value}`, option.label),
      ),
    ]),
  ]
}

function untranslated(element: string, text: Text): Finding[] {
  const findings: Finding[] = []
  if (text.en.trim() === '') {
    findings.push(
      error('MISSING_TRANSLATION', element, {
        en: `"${element}" has no English label.`,
        ar: `لا توجد تسمية إنجليزية للعنصر «${element}».`,
      }),
    )
  }
  if (text.ar.trim() === '') {
    findings.push(
      error('MISSING_TRANSLATION', element, {
        en: `"${element}" has no Arabic label.`,
        ar: `لا توجد تسمية عربية للعنصر «${element}».`,
      }),
    )
  }
  return findings
}

function checkStates({ states }: WorkflowDefinition): Finding[] {
  const findings: Finding[] = []
  const initial = states.filter((state) => state.kind === 'initial').map((state) => state.key)
  if (initial.length === 0) {
    findings.push(
      error('NO_INITIAL_STATE', 'workflow', {
        en: 'No state is of the kind "initial"; expected exactly one, where new transactions start.',
        ar: 'لا توجد حالة من نوع «initial»، والمتوقع حالة واحدة تبدأ منها المعاملات الجديدة.',
      }),
    )
  }
  if (initial.length > 1) {
    findings.push(
      error('SEVERAL_INITIAL_STATES', 'workflow', {
        en: `The states ${initial.join(', ')} are all of the kind "initial"; expected exactly one.`,
        ar: `الحالات ${initial.join('، ')} كلها من نوع «initial»، والمتوقع حالة واحدة فقط.`,
      }),
    )
  }
  if (!states.some((state) => state.kind === 'final')) {
    findings.push(
      error('NO_FINAL_STATE', 'workflow', {
        en: 'No state is of the kind "final"; a transaction could never end.',
        ar: 'لا توجد حالة من نوع «final»، ولن تنتهي المعاملة أبداً.',
      }),
    )
  }
  for (const { key, kind, outcome } of states.filter((each) => each.outcome && each.kind !== 'final')) {
    findings.push(
      error('OUTCOME_OF_OPEN_STATE', `state:${key}`, {
        en: `State "${key}" has the outcome "${outcome}" but is of the kind "${kind}"; only final states end.`,
        ar: `الحالة «${key}» لها نتيجة «${outcome}» ونوعها «${kind}»، والنتيجة للحالات النهائية فقط.`,
      }),
    )
  }
  return findings
}

function checkCustomFields({ customFields }: WorkflowDefinition): Finding[] {
  return customFields
    .filter((field) => field.type === 'select' && (field.options ?? []).length === 0)
    .map((field) =>
      error('SELECT_WITHOUT_OPTIONS', `customField:${field.key}`, {
        en: `Custom field "${field.key}" is of the type "select" but offers nothing to choose; expected options.`,
        ar: `الحقل «${field.key}» من نوع «select» ولا يعرض أي خيارات، والمتوقع قائمة خيارات.`,
      }),
    )
}
