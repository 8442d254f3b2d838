import { z } from '../../shared/z.ts'
import type { Flawed, WorkflowAction } from './action.ts'
import { actedBy } from '../actedBy.ts'
import { evaluate } from '../conditions/evaluate.ts'
import type { SetField } from '../effect.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { Expression } from '../shapes.ts'
import { validateCustomFields } from '../validateCustomFields.ts'
import { isPriority } from '../../shared/priorities.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'

/** The fields every transaction has that an effect may set; who has it and where it stands have their own effects. */
export const settable: readonly string[] = ['title', 'description', 'priority', 'projectId', 'dueDate']

/** Sets one field to a fixed value, or to what an expression comes to. */
export const setField: WorkflowAction<SetField> = {
  kind: 'setField',
  label: { en: 'Set a field', ar: 'تعيين حقل' },
  shape: z.strictObject({
    kind: z.literal('setField'),
    field: z.string().min(1),
    value: z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]).optional(),
    expression: Expression.optional(),
  }),
  check: (effect, definition) => [...unknownField(effect, definition), ...wrongValue(effect, definition)],
  apply({ field, value, expression }, { definition, snapshot, actor, at, place, event }) {
    let to: unknown = value ?? null
    if (expression !== undefined) {
      const scope = { kind: event ? 'rule' : 'condition' } as const
      const computed = evaluate(definition, expression, scope, { snapshot, actor, at, ...(event ? { event } : {}) }, place)
      if (isRefusal(computed)) return computed
      to = plain(definition, field, computed.value)
      const unfit = whyUnfit(definition, field, to)
      if (unfit !== undefined) return refuse('CONDITION_BROKEN', { place, reason: unfit })
    }
    const from = snapshot.fields[field] ?? null
    if (from === to) return {}
    return {
      next: { set: { [field]: to } },
      events: [
        { type: 'transactionUpdated', transactionId: snapshot.id, at, by: actedBy(actor), changes: [{ field, from, to }] },
      ],
    }
  },
}

function unknownField({ field }: SetField, { customFields }: WorkflowDefinition): Flawed[] {
  if (settable.includes(field) || customFields.some(({ key }) => key === field)) return []
  const known = [...settable, ...customFields.map(({ key }) => key)].join(', ')
  return [
    {
      code: 'FIELD_NOT_SETTABLE',
      message: {
        en: `The effect "setField" names "${field}", which an effect cannot set; it can set: ${known}.`,
        ar: `الأثر «setField» يشير إلى «${field}» ولا يمكن لأثر تعيينه، والمتاح: ${known}.`,
      },
    },
  ]
}

function wrongValue({ field, value, expression }: SetField, definition: WorkflowDefinition): Flawed[] {
  const custom = definition.customFields.filter(({ key }) => key === field)
  const bothOrNone = (value === undefined) === (expression === undefined)
  const unfit =
    (value !== undefined && custom.length > 0 && validateCustomFields({ customFields: custom }, { [field]: value }).length > 0) ||
    (field === 'priority' && value !== undefined && !isPriority(value))
  if (!bothOrNone && !unfit) return []
  return [
    {
      code: 'WRONG_VALUE',
      message: bothOrNone
        ? {
            en: `The effect "setField" of "${field}" needs either "value" or "expression", and not both.`,
            ar: `الأثر «setField» للحقل «${field}» يحتاج إلى «value» أو «expression» وليس كليهما.`,
          }
        : {
            en: `The effect "setField" gives "${field}" the value ${JSON.stringify(value)}, which does not fit the field.`,
            ar: `الأثر «setField» يعطي الحقل «${field}» القيمة ${JSON.stringify(value)} وهي لا تناسبه.`,
          },
    },
  ]
}

/** What an expression came to is held against the field, as what people fill in is. */
function whyUnfit({ customFields }: WorkflowDefinition, field: string, value: unknown): string | undefined {
  if (field === 'priority') return isPriority(value) ? undefined : `"${String(value)}" is no priority`
  const custom = customFields.filter(({ key }) => key === field)
  return custom.length === 0 ? undefined : validateCustomFields({ customFields: custom }, { [field]: value })[0]?.message.en
}

/** A computed moment becomes the day that date fields hold. */
function plain({ customFields }: WorkflowDefinition, field: string, value: unknown): unknown {
  if (!(value instanceof Date)) return value
  const isDay = field === 'dueDate' || customFields.some(({ key, type }) => key === field && type === 'date')
  return isDay ? value.toISOString().slice(0, 10) : value.toISOString()
}
