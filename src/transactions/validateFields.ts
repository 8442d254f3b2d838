import { ValidationError, type FlattenedField, type PayloadRequest, type ValidationFieldError } from 'payload'
import { slugs } from '../shared/slugs.ts'
import { inputFields, type Transaction } from './transaction.ts'

type Validate = (value: unknown, options: Record<string, unknown>) => Promise<string | true> | string | true
type Validated = FlattenedField & { validate?: Validate; label?: unknown }

const asked = new Set<string>(inputFields)

/**
 * Asks each field a person may set for its own verdict, as Payload does when it saves: required,
 * length, choice. For saves that do not go through Payload. Raises its ValidationError, in the caller's language.
 */
export async function validateFields(req: PayloadRequest, data: Partial<Transaction>): Promise<void> {
  const errors: ValidationFieldError[] = []
  for (const field of req.payload.collections[slugs.transactions].config.flattenedFields as Validated[]) {
    if (!asked.has(field.name) || !field.validate) continue
    const verdict = await field.validate(data[field.name as keyof Transaction], {
      ...field,
      collectionSlug: slugs.transactions,
      data,
      siblingData: data,
      blockData: undefined,
      event: 'submit',
      operation: 'create',
      overrideAccess: false,
      path: [field.name],
      preferences: { fields: {} },
      req,
    })
    if (typeof verdict === 'string') errors.push({ label: labelOf(field, req), message: verdict, path: field.name })
  }
  if (errors.length > 0) throw new ValidationError({ collection: slugs.transactions, errors, req }, req.t)
}

function labelOf(field: Validated, req: PayloadRequest): string {
  const labels = typeof field.label === 'object' && field.label !== null ? (field.label as Record<string, string>) : {}
  return labels[req.i18n?.language ?? 'en'] ?? labels['en'] ?? field.name
}
