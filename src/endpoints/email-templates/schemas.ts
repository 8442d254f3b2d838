import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { fieldsOf, readTemplate, type SentWords } from '../../mails/templates/check/checkTemplate.ts'
import { isTemplateKey, releaseWords, wordsOfAnyEvent, type WordsOfTemplate } from '../../mails/templates/words.ts'
import { firstAsCaller } from '../../platform/firstAsCaller.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'

export const templatePath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) })

const words = z.object({
  subject: z.unknown().describe('A line of Liquid'),
  body: z.unknown().describe('Formatted text (a Lexical state) with Liquid in it'),
  button: z.unknown().describe('Words on the button; null: no button'),
}).partial()

/** Words that were not saved yet, and what they shall speak of. */
export const unsaved = z.object({
  en: words.nullish(),
  ar: words.nullish(),
  transaction: z.int().min(1).max(2_147_483_647).nullish().describe('Fill it in from this one instead of a sample'),
})

export const previewExample = { subject: 'TRX-2026-00042: Under review', html: '<!doctype html>…', text: 'Dear Huda Salem, …' }

export type Template = { id: number; key: string; event?: string | null; customised?: boolean | null } & Partial<Record<Locale, SentWords | null>>

/** A template with the caller's rights. Unknown and hidden are the same NOT_FOUND. */
export async function templateAsCaller(req: PayloadRequest, id: number): Promise<Template> {
  const template = await firstAsCaller<Template>(req, slugs.emailTemplates, { id: { equals: id } })
  if (!template) throw new DomainError('NOT_FOUND')
  return template
}

/** What a template would say: what was sent, else what it says now. Raises VALIDATION_FAILED with every fault. */
export function wordsToShow({ key, event, customised, en, ar }: Template, sent: Pick<z.output<typeof unsaved>, Locale>): WordsOfTemplate {
  if (!sent.en && !sent.ar && customised !== true) return isTemplateKey(key) ? releaseWords(key) : wordsOfAnyEvent
  const { words: read, faults } = readTemplate({ key, event, en: sent.en ?? en ?? {}, ar: sent.ar ?? ar ?? {} })
  if (read) return read
  throw new DomainError('VALIDATION_FAILED', { fields: [...new Set(fieldsOf(faults).map(({ path }) => path))].join(', ') }, { fields: fieldsOf(faults) })
}
