import { LiquidError, type Template } from 'liquidjs'
import { cannotRender, plain, syntaxFault, tooLong, type Found } from '../../mails/templates/check/fault.ts'
import { namesIn, saidWhole } from '../../mails/templates/check/namesIn.ts'
import type { FieldError } from '../../shared/errors.ts'
import type { Locale, Text } from '../../shared/text.ts'
import { lookOf } from '../render/look.ts'
import { parsePage, renderPage } from '../render/page/liquid.ts'
import { variablesOf } from '../render/page/variablesOf.ts'
import type { Settings } from '../../shared/settings.ts'
import { pageVariables } from './pageVariables.ts'
import { sampleDocument } from './sampleDocument.ts'

/** A fault of a template: in which field, on which line (from 1), what it is about, and why. */
export type PageFault = Pick<Found, 'line' | 'name' | 'message'> & { field: 'body' | 'css'; code: string }

/** The longest page and CSS, in characters. */
const atMost = { body: 50_000, css: 50_000 } as const

/**
 * What is wrong with the page of a template: Liquid that cannot be read, names that are none, what paper cannot do
 * (scripts, frames, things from elsewhere). Nothing: it can be saved.
 */
export function checkPage({ body, css }: { body: string; css: string }, office: Settings['office']): PageFault[] {
  const faults: PageFault[] = []
  const note = (field: PageFault['field']) => (found: Omit<PageFault, 'field'>) => {
    faults.push({ ...found, field })
  }
  for (const [field, text] of Object.entries({ body, css }) as ['body' | 'css', string][]) {
    if (text.length > atMost[field]) note(field)(tooLong(text.length, atMost[field]))
  }
  if (body.trim() === '') note('body')(plain('EMPTY', 1, '', empty))
  for (const found of forbiddenIn(body, bodyForbids)) note('body')(found)
  for (const found of forbiddenIn(css, cssForbids)) note('css')(found)
  const page = read(body, note('body'))
  if (page && faults.length === 0) tryOut(page, office, note('body'))
  return faults.toSorted((one, other) => one.line - other.line)
}

/** Faults as an answer names them, with code and line. */
export function fieldsOfPage(faults: readonly PageFault[]): FieldError[] {
  return faults.map(({ field, code, line, message }) => ({
    path: field, code, line, message: { en: `Line ${line}: ${message.en}`, ar: `السطر ${line}: ${message.ar}` },
  }))
}

function read(body: string, note: (found: Omit<PageFault, 'field'>) => void): Template[] | null {
  try {
    const page = parsePage(body)
    const { named, faults } = namesIn(body, page, pageVariables)
    for (const found of [...faults, ...saidWhole(body, named)]) note(found)
    return page
  } catch (error) {
    note(syntaxFault(lineOf(error), error instanceof Error ? error.message : String(error)))
    return null
  }
}

/** In both languages, full and empty: what is only wrong when it is rendered shows here. */
function tryOut(page: Template[], office: Settings['office'], note: (found: Omit<PageFault, 'field'>) => void): void {
  for (const locale of ['en', 'ar'] satisfies Locale[]) {
    const full = sampleDocument(locale)
    for (const document of [full, { ...full, facts: [], sections: [] }]) {
      try {
        renderPage(page, variablesOf(document, { office, look: lookOf({ office }, locale), mark: 'try', logo: '' }))
      } catch (error) {
        note(cannotRender(lineOf(error), error instanceof Error ? error.message : String(error)))
        return
      }
    }
  }
}

const lineOf = (error: unknown): number => (LiquidError.is(error) ? (error.token.getPosition()[0] ?? 1) : 1)

type Forbidden = { pattern: RegExp; message: (name: string) => Text }

const empty: Text = { en: 'The page says nothing.', ar: 'الصفحة فارغة.' }
const onPaper = (name: string): Text => ({ en: `"${name}" does nothing on paper and may not stand here.`, ar: `لا عمل لـ«${name}» على الورق ولا يُسمح به هنا.` })
const fromElsewhere = (name: string): Text => ({ en: `Nothing is fetched from elsewhere ("${name}"). Pictures can stand in the page itself, as data:image/….`, ar: `لا يُجلب شيء من خارج الصفحة («${name}»). يمكن وضع الصور داخلها بصيغة data:image/….` })

const bodyForbids: readonly Forbidden[] = [
  { pattern: /<\s*(script|iframe|frame|object|embed|applet|form|input|button|link|meta|base|portal)\b/gi, message: onPaper },
  { pattern: /\s(on[a-z]+)\s*=/gi, message: onPaper },
  { pattern: /(javascript:)/gi, message: onPaper },
  { pattern: /\b(?:src|srcset|poster|background)\s*=\s*["']?\s*((?:https?:|\/\/|file:)[^"'\s>]{0,60})/gi, message: fromElsewhere },
]
const cssForbids: readonly Forbidden[] = [
  { pattern: /(@import)/gi, message: fromElsewhere },
  { pattern: /url\(\s*["']?((?!data:|\/fonts\/)[^)"']{0,60})/gi, message: fromElsewhere },
  { pattern: /(<\/?style|<script)/gi, message: onPaper },
]

function* forbiddenIn(text: string, forbidden: readonly Forbidden[]): Generator<Omit<PageFault, 'field'>> {
  for (const { pattern, message } of forbidden) {
    for (const found of text.matchAll(pattern)) {
      const name = found[1] ?? found[0]
      yield { code: 'NOT_ON_PAPER', line: text.slice(0, found.index).split('\n').length + (/^\s*\n/.test(found[0]) ? 1 : 0), name, message: message(name) }
    }
  }
}
