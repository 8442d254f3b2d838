import type { FlattenedField } from 'payload'

/** What a path of a query leads to: a field, an id, a moment Payload keeps itself, or something inside of JSON. */
export type Reached = FlattenedField | 'id' | 'moment' | 'anything'

const largestInteger = 2_147_483_647

/** Whether a value can be compared with that field by that operator. PostgreSQL would answer the others with an error. Pure. */
export function fits(field: Reached, operator: string, value: unknown): boolean {
  if (operator === 'exists') return ['true', 'false', true, false, '1', '0'].includes(value as string)
  const values = Array.isArray(value) ? value : [value]
  if (values.length > 1_000) return false
  return values.every((each) => {
    if (each === null || each === '' || each === 'null' || each === undefined) return true
    if (typeof each === 'object') return false
    if (String(each).includes('\0')) return false
    const texts = operator === 'in' || operator === 'not_in' ? String(each).split(',') : [String(each)]
    if (field === 'id' || (typeof field === 'object' && field.type === 'relationship' && typeof field.relationTo === 'string')) {
      return texts.every((text) => /^\s*\d+\s*$/.test(text) && Number(text) <= largestInteger)
    }
    if (field === 'moment' || (typeof field === 'object' && field.type === 'date')) {
      return texts.every((text) => !Number.isNaN(new Date(/^\d+$/.test(text) ? Number(text) : text).getTime()))
    }
    if (typeof field === 'object' && field.type === 'number') return texts.every((text) => Number.isFinite(Number(text)))
    return true
  })
}

/** What would have fitted, for the refusal. */
export function expectedOf(field: Reached): { en: string; ar: string } {
  if (field === 'moment' || (typeof field === 'object' && field.type === 'date')) {
    return { en: 'a date like 2026-01-31 or an ISO moment', ar: 'تاريخ مثل 2026-01-31 أو وقت بصيغة ISO' }
  }
  if (field === 'id' || (typeof field === 'object' && (field.type === 'number' || field.type === 'relationship'))) {
    return { en: 'a number', ar: 'رقم' }
  }
  return { en: 'a plain value', ar: 'قيمة بسيطة' }
}
