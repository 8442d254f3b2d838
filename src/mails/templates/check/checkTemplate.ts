import { LiquidError } from 'liquidjs'
import type { FieldError } from '../../../shared/errors.ts'
import { plainTextOf } from '../../../shared/richText/plainTextOf.ts'
import { locales, say, type Locale, type Text } from '../../../shared/text.ts'
import { flowOf, tornIn } from '../flow.ts'
import { parseLiquid } from '../liquid.ts'
import { readBody } from '../readBody.ts'
import { renderWords } from '../renderWords.ts'
import { sampleOf } from '../variables/fill.ts'
import { variablesOfTemplate, type TemplateVariable } from '../variables/index.ts'
import type { Words, WordsOfTemplate } from '../words.ts'
import { atTimesMissing, cannotRender, formattedInLine, notAnAddress, plain, syntaxFault, tooLong, torn, type Found, type TemplateFault } from './fault.ts'
import { namesIn, saidWhole } from './namesIn.ts'

/** Words as somebody sent them: nothing of it is known to be right. */
export type SentWords = { subject?: unknown; body?: unknown; button?: unknown }

/** The longest subject and button that may be written, in characters of Liquid. */
const lineAtMost = { subject: 300, button: 80 } as const

/** The longest text, in characters of Liquid and words. */
const bodyAtMost = 20_000

/** What was read of a template, as far as it could be; what is wrong with it, by language, field and line. */
export type CheckedTemplate = { words: WordsOfTemplate | null; faults: TemplateFault[] }

/**
 * Whether mails can be made of these words: both languages are there, the Liquid in them can be read and stands whole
 * in its formatting, names what this template may, and comes to a subject and a text. Pure.
 */
export function readTemplate({ key, event, en, ar }: { key: string; event?: string | null; en: SentWords; ar: SentWords }): CheckedTemplate {
  const declared = variablesOfTemplate(key, event)
  const read = { en: readWords(en, 'en', declared), ar: readWords(ar, 'ar', declared) }
  const faults = [...read.en.faults, ...read.ar.faults]
  const { en: english, ar: arabic } = { en: read.en.words, ar: read.ar.words }
  if (english && arabic && (english.button === null) !== (arabic.button === null)) {
    faults.push({ ...plain('ONE_BUTTON', 1, '', oneButton), locale: english.button === null ? 'en' : 'ar', field: 'button' })
  }
  return { words: faults.length === 0 && english && arabic ? { en: english, ar: arabic } : null, faults }
}

/** What is wrong with a template; nothing: it can be saved. */
export function checkTemplate(template: { key: string; event?: string | null; en: SentWords; ar: SentWords }): TemplateFault[] {
  return readTemplate(template).faults
}

function readWords({ subject, body, button }: SentWords, locale: Locale, declared: readonly TemplateVariable[]): { words: Words | null; faults: TemplateFault[] } {
  const faults: TemplateFault[] = []
  const note = (field: TemplateFault['field']) => (found: Found) => faults.push({ ...found, locale, field })
  const line = readLine(subject, 'subject', declared, note('subject'))
  if (line === '') note('subject')(plain('EMPTY', 1, '', empty(locale)))
  const state = readBodyField(body, declared, note('body'))
  const onButton = button === undefined || button === null || button === '' ? '' : readLine(button, 'button', declared, note('button'))
  if (faults.length > 0 || !state || line === null || onButton === null) return { words: null, faults }
  const words: Words = { subject: line, body: state, button: onButton || null }
  tryOut(words, locale, declared, note)
  return { words, faults }
}

type Note = (found: Found) => void

function readLine(value: unknown, field: 'subject' | 'button', declared: readonly TemplateVariable[], note: Note): string | null {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') {
    note(plain('NOT_TEXT', 1, '', { en: 'Expected text.', ar: 'القيمة المتوقعة نص.' }))
    return null
  }
  const line = value.replace(/\s+/g, ' ').trim()
  if ([...line].length > lineAtMost[field]) note(tooLong([...line].length, lineAtMost[field]))
  const broken = tornIn(line)
  if (broken !== null) note(torn(1, broken))
  else checkLiquid(line, declared, note, { oneLine: true })
  return line
}

function readBodyField(value: unknown, declared: readonly TemplateVariable[], note: Note): Words['body'] | null {
  if (value === undefined || value === null) {
    note(plain('EMPTY', 1, '', emptyBody))
    return null
  }
  const { state, problems } = readBody(value)
  if (problems) {
    for (const { path, message } of problems) note(plain('NOT_TEXT', Number(/^root\.children\.(\d+)/.exec(path)?.[1] ?? 0) + 1, path, message))
    return null
  }
  const length = plainTextOf(state).length
  if (length > bodyAtMost) {
    note(tooLong(length, bodyAtMost))
    return null
  }
  const flow = flowOf(state)
  for (const each of flow.torn) note(torn(each.line, each.name))
  if (flow.torn.length > 0) return null
  const named = checkLiquid(flow.source, declared, note, { oneLine: false })
  for (const { line, name } of flow.links) {
    const target = named.find((each) => each.name === name && each.line === line)
    if (target && target.variable?.kind !== 'url') note(notAnAddress(line, name))
  }
  return state
}

function checkLiquid(source: string, declared: readonly TemplateVariable[], note: Note, { oneLine }: { oneLine: boolean }) {
  try {
    const { named, faults } = namesIn(source, parseLiquid(source), declared)
    for (const found of [...faults, ...saidWhole(source, named)]) note(found)
    if (oneLine) for (const { name, variable } of named) if (variable?.html) note(formattedInLine(name))
    return named
  } catch (error) {
    note(syntaxFault(lineOf(error), error instanceof Error ? error.message : String(error)))
    return []
  }
}

/** With everything there is to say, and with as little as there may be: what is only wrong when rendered shows here. */
function tryOut(words: Words, locale: Locale, declared: readonly TemplateVariable[], note: (field: TemplateFault['field']) => Note): void {
  for (const bare of [false, true]) {
    try {
      const said = renderWords(words, sampleOf(declared, locale, { bare }), locale)
      if (bare) continue
      if (said.subject === '') note('subject')(plain('EMPTY', 1, '', empty(locale)))
      if (said.body.root.children.length === 0) note('body')(plain('EMPTY', 1, '', emptyBody))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const missing = /undefined variable: (\S+?)(?:,|$)/.exec(message)?.[1]
      note('body')(missing === undefined ? cannotRender(lineOf(error), message) : atTimesMissing(lineOf(error), missing))
      return
    }
  }
}

/** The line of the source an error of liquidjs stands on. */
function lineOf(error: unknown): number {
  if (!LiquidError.is(error)) return 1
  return error.token.getPosition()[0] ?? 1
}

/** A fault in a sentence of its own, with its line where there are several. Pure. */
export function sayFault({ field, line, message }: TemplateFault, locale: Locale): string {
  const words = say(message, locale)
  return field === 'body' ? (locale === 'ar' ? `السطر ${line}: ${words}` : `Line ${line}: ${words}`) : words
}

/** Faults as an answer names them: `en.body`, with code and line. */
export function fieldsOf(faults: readonly TemplateFault[]): FieldError[] {
  return faults.map((fault) => ({
    path: `${fault.locale}.${fault.field}`, code: fault.code, line: fault.line, message: { en: sayFault(fault, 'en'), ar: sayFault(fault, 'ar') },
  }))
}

/** The names of the languages, for whoever left one out. */
const languages = Object.fromEntries(locales.map((locale) => [locale, locale === 'en' ? { en: 'English', ar: 'الإنجليزية' } : { en: 'Arabic', ar: 'العربية' }])) as Record<Locale, Text>
const empty = (locale: Locale): Text => ({ en: `The subject in ${languages[locale].en} says nothing.`, ar: `الموضوع ب${languages[locale].ar} فارغ.` })
const emptyBody: Text = { en: 'The text says nothing; every template needs both languages.', ar: 'النص فارغ، ويحتاج كل قالب إلى اللغتين.' }
const oneButton: Text = { en: 'The button has words in the other language alone.', ar: 'للزر نص في اللغة الأخرى فقط.' }
