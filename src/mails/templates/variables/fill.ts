import { stateOfPlainText } from '../../../shared/richText/stateOfPlainText.ts'
import { say, type Locale } from '../../../shared/text.ts'
import { RichValue } from '../richValue.ts'
import type { TemplateVariable } from './templateVariable.ts'

export type Variables = Record<string, unknown>

/**
 * Exactly the variables a template may name, each of its kind; what was not handed in is null. What else was handed in
 * is not there for it. Pure.
 */
export function filled(declared: readonly TemplateVariable[], given: Variables): Variables {
  const all: Variables = {}
  for (const variable of declared) place(all, variable.name, valueOf(variable, at(given, variable.name)))
  return all
}

/** Sample values for a preview. `bare` leaves out what may be empty. Pure. */
export function sampleOf(declared: readonly TemplateVariable[], locale: Locale, { bare = false } = {}): Variables {
  const all: Variables = {}
  for (const variable of declared) place(all, variable.name, sampleValue(variable, locale, bare))
  return all
}

function sampleValue(variable: TemplateVariable, locale: Locale, bare: boolean): unknown {
  const { kind, sample, of = [], optional, html } = variable
  // An entry with everything, and one with as little as there may be, of whatever hangs on it.
  if (kind === 'list') return bare ? [] : [sampleOf(of, locale), bareEntry(of, locale)]
  if (bare && optional) return null
  if (kind === 'yesNo') return (sample === 'yes') !== bare
  if (kind === 'number') return bare ? 0 : Number(sample)
  const words = typeof sample === 'string' ? sample : say(sample, locale)
  return html ? RichValue.of(stateOfPlainText(words)) : words
}

function bareEntry(of: readonly TemplateVariable[], locale: Locale): Variables {
  const lists = of.filter(({ kind }) => kind === 'list')
  return { ...sampleOf(of, locale, { bare: true }), ...Object.fromEntries(lists.map(({ name, of: inner = [] }) => [name, [bareEntry(inner, locale)]])) }
}

function valueOf({ kind, of = [], html }: TemplateVariable, value: unknown): unknown {
  if (kind === 'list') return Array.isArray(value) ? value.map((each) => filled(of, typeof each === 'object' && each !== null ? (each as Variables) : {})) : []
  if (kind === 'yesNo') return value === true
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : null
  if (html && value instanceof RichValue) return value
  // An empty word is none: a condition asks whether there is something to say.
  const words = typeof value === 'string' || typeof value === 'number' || value instanceof RichValue ? String(value) : ''
  return words.trim() === '' ? null : words
}

/** The value at `a.b.c`, of own properties only. */
export function at(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>(
    (held, name) => (typeof held === 'object' && held !== null && Object.hasOwn(held, name) ? (held as Variables)[name] : undefined),
    values,
  )
}

function place(all: Variables, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop()!
  let held = all
  for (const name of names) held = (held[name] ??= {}) as Variables
  held[last] = value
}
