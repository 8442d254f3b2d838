import { holds } from './conditions/evaluate.ts'
import { customFieldCelTypes } from './conditions/variables.ts'
import { isEmpty } from './isEmpty.ts'
import type { CustomField, WorkflowDefinition } from './definition.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import { isOfficeDate } from '../shared/dates.ts'
import { sentence } from '../shared/errors.ts'
import type { FieldError } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'

/** The longest text a custom field holds, in UTF-16 units; as the description of a transaction. */
export const customTextLimit = 2000

/** With these the conditions of fields are asked too, and what the present state requires. */
export type FieldFacts = { snapshot: Snapshot; actor: WorkflowActor | null; at: string }

/**
 * What is wrong with the custom fields of a transaction, each with its path (`customFields.area`) and a code:
 * REQUIRED, WRONG_TYPE, TOO_LONG, NOT_AN_OPTION, NOT_ACCEPTED (its own condition), UNKNOWN_FIELD. An empty text and
 * null are "not filled in".
 */
export function validateCustomFields(
  definition: Pick<WorkflowDefinition, 'customFields'>,
  values: Record<string, unknown>,
  facts?: FieldFacts,
): FieldError[] {
  const declared = new Set(definition.customFields.map((field) => field.key))
  return [
    ...definition.customFields.flatMap((field) => {
      const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined
      const found =
        problemOf(field, value, facts?.snapshot.status) ?? (facts && notAccepted(definition, field, value, values, facts))
      return found ? [{ path: `customFields.${field.key}`, ...found }] : []
    }),
    ...Object.keys(values)
      .filter((key) => !declared.has(key))
      .map((key) => ({
        path: `customFields.${key}`,
        code: 'UNKNOWN_FIELD',
        message: {
          en: `"${key}" is not a field of this workflow (${[...declared].join(', ') || 'it has none'}).`,
          ar: `«${key}» ليس من حقول سير العمل هذا (${[...declared].join('، ') || 'لا توجد حقول'}).`,
        },
      })),
  ]
}

type Problem = { code: string; message: Text }

function problemOf(field: CustomField, value: unknown, status: string | undefined): Problem | undefined {
  const required = field.required || (status !== undefined && field.requiredIn?.includes(status))
  if (isEmpty(value)) return required ? problem(field, 'REQUIRED', 'is required', 'مطلوب') : undefined
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return problem(field, 'WRONG_TYPE', 'must be a text', 'يجب أن يكون نصاً')
      if (value.length <= customTextLimit) return undefined
      return problem(
        field,
        'TOO_LONG',
        `has ${value.length} characters; at most ${customTextLimit} are allowed`,
        `يحتوي على ${value.length} حرفاً، والحد الأعلى ${customTextLimit}`,
      )
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return undefined
      return problem(field, 'WRONG_TYPE', 'must be a number', 'يجب أن يكون رقماً')
    case 'date':
      if (typeof value === 'string' && isOfficeDate(value)) return undefined
      return problem(field, 'WRONG_TYPE', 'must be a date as YYYY-MM-DD', 'يجب أن يكون تاريخاً بالصيغة YYYY-MM-DD')
    case 'boolean':
      if (typeof value === 'boolean') return undefined
      return problem(field, 'WRONG_TYPE', 'must be yes or no (true or false)', 'يجب أن يكون نعم أو لا (true أو false)')
    case 'select': {
      const options = field.options ?? []
      if (options.some((option) => option.value === value)) return undefined
      return problem(
        field,
        'NOT_AN_OPTION',
        `must be one of: ${options.map((option) => `${option.label.en} (${option.value})`).join(', ')}`,
        `يجب أن يكون أحد الخيارات: ${options.map((option) => `${option.label.ar} (${option.value})`).join('، ')}`,
      )
    }
    default:
      return field.type satisfies never
  }
}

// A condition that cannot be computed accepts nothing: better to ask an administrator than to let anything through.
function notAccepted(
  definition: Pick<WorkflowDefinition, 'customFields'>,
  { key, type, validation }: CustomField,
  value: unknown,
  values: Record<string, unknown>,
  { snapshot, actor, at }: FieldFacts,
): Problem | undefined {
  if (!validation || isEmpty(value)) return undefined
  const celType = customFieldCelTypes[type]
  const asked = { ...snapshot, fields: { ...snapshot.fields, ...values } }
  const facts = { snapshot: asked, actor, at, value: { type: celType, value } }
  const held = holds(definition, validation.condition, { kind: 'value', type: celType }, facts, `customField:${key}`)
  if (held === true) return undefined
  if (held === false) return { code: 'NOT_ACCEPTED', message: validation.message }
  return {
    code: 'NOT_ACCEPTED',
    message: { en: sentence(held.code, held.params, 'en'), ar: sentence(held.code, held.params, 'ar') },
  }
}

function problem({ label }: CustomField, code: string, en: string, ar: string): Problem {
  return { code, message: { en: `${label.en} ${en}.`, ar: `${label.ar}: ${ar}.` } }
}
