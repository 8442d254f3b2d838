import type { CollectionBeforeValidateHook } from 'payload'
import { fieldsOf, readTemplate, type SentWords } from '../mails/templates/check/checkTemplate.ts'
import { resetsTemplate } from '../mails/templates/resetting.ts'
import { releaseTexts } from '../mails/templates/texts/index.ts'
import { isToldEvent } from '../mails/templates/variables/events.ts'
import { isTemplateKey, releaseWordsToEdit, toEdit } from '../mails/templates/words.ts'
import { DomainError, type FieldError } from '../shared/errors.ts'
import { orderedJson } from '../shared/orderedJson.ts'
import { locales, type Locale, type Text } from '../shared/text.ts'

type Stored = { key: string; event?: string | null; name: string; nameAr?: string | null; customised?: boolean | null } & Partial<Record<Locale, SentWords>>

const ownKey = /^own_\w{1,40}$/
const nothing = { subject: null, body: null, button: null }

/**
 * What holds on every save of a template, going back to a version included: its key stays, and what those of the product
 * are called and speak of; mails can be made of its words in both languages. Words that are those of the release follow
 * it from then on.
 */
export const guardTemplate: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const stored = (operation === 'update' ? originalDoc : null) as Stored | null
  const asked = { ...stored, ...data } as Partial<Stored>
  const key = keyOf(asked, stored)
  const event = asked.event || null
  refuseFixed(asked, stored)
  if (event !== null && !isToldEvent(event)) throw wrong([{ path: 'event', message: unknownEvent, code: 'UNKNOWN' }])
  const followsRelease = { ...data, key, event, customised: false, en: nothing, ar: nothing }
  if (isTemplateKey(key) && (resetsTemplate(req) || (isRestored(req.context) && asked.customised !== true))) return followsRelease
  const sent = sentWords(key, asked, stored)
  if (sent === null) return followsRelease
  const { words, faults } = readTemplate({ key, event, ...sent })
  if (words === null) throw wrong(fieldsOf(faults))
  const kept = { en: toEdit(words.en), ar: toEdit(words.ar) }
  if (isTemplateKey(key) && orderedJson(kept) === orderedJson(releaseWordsToEdit(key))) return followsRelease
  return { ...data, key, event, customised: true, ...kept }
}

function keyOf({ key }: Partial<Stored>, stored: Stored | null): string {
  if (stored) {
    if (key !== stored.key) throw new DomainError('FIELD_FORBIDDEN', { field: 'key' })
    return stored.key
  }
  if (typeof key !== 'string' || !ownKey.test(key)) throw wrong([{ path: 'key', message: keyWords, code: 'KEY' }])
  return key
}

/** A form sends back what it got; only another value is an attempt. */
function refuseFixed(asked: Partial<Stored>, stored: Stored | null): void {
  if (!stored || !isTemplateKey(stored.key)) return
  const { en, ar } = releaseTexts[stored.key].name
  const shown = { event: null, name: en, nameAr: ar }
  for (const field of ['event', 'name', 'nameAr'] as const) {
    const value = asked[field] || null
    if (value !== (stored[field] || null) && value !== shown[field]) throw new DomainError('FIELD_FORBIDDEN', { field })
  }
}

/**
 * The words of both languages as they shall be. Where a template of the product has none of its own yet, what is not
 * sent is that of the release. Null where nobody has written any.
 */
function sentWords(key: string, asked: Partial<Stored>, stored: Stored | null): Record<Locale, SentWords> | null {
  const isWritten = locales.some((locale) => !isEmpty(asked[locale]))
  if (!isWritten && stored?.customised !== true) return null
  if (!isTemplateKey(key) || stored?.customised === true) return { en: asked.en ?? {}, ar: asked.ar ?? {} }
  const release = releaseWordsToEdit(key)
  const filled = (locale: Locale): SentWords => {
    const { subject, body, button } = asked[locale] ?? {}
    const isPart = isNone(subject) || isNone(body)
    return { subject: isNone(subject) ? release[locale].subject : subject, body: isNone(body) ? release[locale].body : body, button: isPart && isNone(button) ? release[locale].button : button }
  }
  return { en: filled('en'), ar: filled('ar') }
}

const isNone = (value: unknown) => value === null || value === undefined
const isEmpty = (words: SentWords | null | undefined) => !words || (isNone(words.subject) && isNone(words.body) && isNone(words.button))
const isRestored = (context: Record<string, unknown>) => context['isRestoringVersion'] === true

function wrong(fields: FieldError[]): DomainError {
  return new DomainError('VALIDATION_FAILED', { fields: [...new Set(fields.map(({ path }) => path))].join(', ') }, { fields })
}

const keyWords: Text = {
  en: 'Expected a key of your own: own_ and letters, digits or _, at most 44 in all.',
  ar: 'المتوقع معرّف خاص يبدأ بـ own_ ثم أحرف لاتينية وأرقام و_، بحد أقصى 44.',
}
const unknownEvent: Text = { en: 'Nobody is told of such an event by mail.', ar: 'لا تُرسل رسائل عن هذا الحدث.' }
