import type { Text } from '../../../shared/text.ts'

/**
 * Something a template may name. `optional` ones are empty at times (nobody is assigned, no reason was given), so a
 * sentence with one stands in an `if`. A `list` is gone through with `for`; `of` are the names its entries have.
 */
export type TemplateVariable = {
  /** `transaction.reference`; in `of` without the name of the list. */
  name: string
  kind: 'text' | 'url' | 'number' | 'yesNo' | 'list'
  label: Text
  /** A value as a reader of each language finds it; `yes` or `no` for yesNo, digits for number. */
  sample: Text | string
  optional?: true
  /** Formatted text: paragraphs of its own. Not for subjects. */
  html?: true
  of?: readonly TemplateVariable[]
}

type More = Pick<TemplateVariable, 'optional' | 'html'>

export const text = (name: string, label: Text, sample: Text | string, more: More = {}): TemplateVariable => ({ name, kind: 'text', label, sample, ...more })
export const maybe = (name: string, label: Text, sample: Text | string): TemplateVariable => text(name, label, sample, { optional: true })
export const url = (name: string, label: Text, sample: string, more: More = {}): TemplateVariable => ({ name, kind: 'url', label, sample, ...more })
export const count = (name: string, label: Text, sample: string): TemplateVariable => ({ name, kind: 'number', label, sample })
export const yesNo = (name: string, label: Text, sample: 'yes' | 'no'): TemplateVariable => ({ name, kind: 'yesNo', label, sample })
export const list = (name: string, label: Text, of: readonly TemplateVariable[]): TemplateVariable => ({ name, kind: 'list', label, sample: '', of })
