import type { Text } from '../../shared/text.ts'

/** A label of the config in both languages; null for Payload's own, which speak the language of the request only. */
export function labelText(label: unknown): Text | null {
  if (typeof label === 'string') return { en: label, ar: label }
  if (typeof label !== 'object' || label === null) return null
  const { en = '', ar = '' } = label as Partial<Text>
  return en || ar ? { en: en || ar, ar: ar || en } : null
}
