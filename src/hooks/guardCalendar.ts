import type { CollectionBeforeValidateHook } from 'payload'
import { isFeedSave } from '../calendars/feedSave.ts'
import { officeKey } from '../calendars/officeCalendar.ts'
import { DomainError, type FieldError } from '../shared/errors.ts'
import { orderedJson } from '../shared/orderedJson.ts'
import type { Text } from '../shared/text.ts'
import { readKept } from '../sla/keptCalendar.ts'
import type { CalendarFinding } from '../sla/index.ts'

type Stored = { key: string; nameEn: string; nameAr: string; content: unknown; feedUrl?: string | null; feed?: object | null; version: string; rev: number }

const feedAddress = /^https:\/\/[^\s/@]+(?:\/\S*)?$/

/**
 * What holds on every save of a calendar: it is one that work can be measured by, its key stays, and its version, its rev
 * and the days of its feed are the office's to write. Wrong content is refused with every finding, at its place.
 */
export const guardCalendar: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const stored = (operation === 'update' ? originalDoc : null) as Stored | null
  const asked = { ...stored, ...withoutUndefined(data ?? {}) } as Record<string, unknown>
  refuseOwn(asked, stored, isFeedSave(req))
  const feedUrl = textOf(asked['feedUrl']).trim() || null
  // Days of another feed are none of this one.
  const feed = feedUrl !== null && (feedUrl === stored?.feedUrl || isFeedSave(req)) ? ((asked['feed'] ?? null) as object | null) : null
  const kept = {
    key: textOf(asked['key']),
    nameEn: textOf(asked['nameEn']).trim(),
    nameAr: textOf(asked['nameAr']).trim(),
    content: asked['content'] ?? null,
    feed,
  }
  const { calendar, findings } = readKept(kept)
  const fields = findings.filter(({ severity }) => severity === 'error').map(fieldErrorOf)
  if (kept.key === officeKey) fields.push({ path: 'key', message: taken, code: 'KEY_TAKEN' })
  if (feedUrl !== null && !feedAddress.test(feedUrl)) fields.push({ path: 'feedUrl', message: noAddress, code: 'FEED_ADDRESS' })
  if (fields.length > 0 || !calendar) throw new DomainError('VALIDATION_FAILED', { fields: [...new Set(fields.map(({ path }) => path))].join(', ') }, { fields })
  return { ...data, ...kept, feedUrl, version: calendar.version, rev: (stored?.rev ?? 0) + 1 }
}

const taken: Text = {
  en: 'The key "office" belongs to the calendar of the settings; choose another.',
  ar: 'المفتاح «office» خاص بتقويم الإعدادات، اختر مفتاحاً آخر.',
}

const noAddress: Text = {
  en: 'Expected an address such as https://example.com/holidays.ics.',
  ar: 'المتوقع عنوان مثل https://example.com/holidays.ics.',
}

/** A form sends back what it got; only another value is an attempt. The rev says what was seen (lockCalendar). */
function refuseOwn(asked: Record<string, unknown>, stored: Stored | null, fromFeed: boolean): void {
  const own = ['version', ...(stored ? ['key'] : []), ...(fromFeed ? [] : ['feed'])]
  for (const field of own) {
    const value = asked[field] ?? null
    if (value !== null && orderedJson(value) !== orderedJson(stored?.[field as keyof Stored] ?? null)) throw new DomainError('FIELD_FORBIDDEN', { field })
  }
}

function fieldErrorOf({ code, element, message }: CalendarFinding): FieldError {
  if (element === 'key') return { path: 'key', message, code }
  if (code === 'SHAPE' && element === 'calendar') return { path: 'content', message, code }
  if (element === 'calendar' || element.startsWith('name')) return { path: /English|"en"/.test(message.en) ? 'nameEn' : 'nameAr', message, code }
  return { path: `content.${element}`, message, code }
}

function withoutUndefined(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
