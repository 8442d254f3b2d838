import { readFile } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { importFeed as take, yearsAhead } from '../../calendars/importFeed.ts'
import { fetchFeed } from '../../calendars/fetchFeed.ts'
import { readRev } from '../../hooks/readRev.ts'
import { receiveFiles } from '../../platform/receiveFiles.ts'
import { DomainError } from '../../shared/errors.ts'
import { years } from '../../sla/index.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { parseInput } from '../parseInput.ts'
import { calendarKey, dayOffExample } from './schemas.ts'

const bytesAtMost = 5_000_000
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

const options = z.object({
  calendar: calendarKey.shape.key.describe('The key of the calendar'),
  text: z.string().optional().describe('The text of the feed'),
  url: z.string().max(500).optional().describe('An https address to read it from, only to look at it; a calendar is subscribed to one by its field feedUrl'),
  throughYear: z.coerce.number().int().min(years.first).max(years.last).optional().describe(`Up to which year rules are listed that no yearly day off can say; ${yearsAhead} years ahead unless told`),
  only: z.string().regex(/^\d{1,4}(,\d{1,4})*$/, 'expected numbers such as 0,3,4').optional().describe('Which of those found, counted from 0; all unless told'),
  dryRun: flag.default(true).describe('Change nothing'),
})

export const importFeed = defineEndpoint({
  method: 'post',
  path: '/import-feed',
  tag: 'Calendars',
  summary: { en: 'Take holidays from an iCalendar feed', ar: 'استيراد العطلات من ملف iCalendar' },
  description:
    'A form with one of `file`, `text`, `url`. Unless `dryRun` is `false` it only says what the feed holds, when that is this year and next, how much working time it takes away, and what could not be read. ' +
    'Days that the calendar has already are not added again. `If-Match` takes the rev of the calendar.',
  access: ['admin'],
  rev: true,
  raw: 'multipart/form-data',
  body: options.extend({ file: z.string().meta({ format: 'binary' }).optional().describe('The feed as a file (.ics)') }),
  response: {
    status: 200,
    description: 'What was found, and how many days off were (or would be) added',
    example: {
      dryRun: true, taken: 1,
      calendar: { key: 'saudi_arabia', rev: 3, version: '5a0fc1d7b6e94f3a' },
      found: [{ ...dayOffExample, dates: [{ from: '2026-09-23', to: '2026-09-23' }], minutes: 540, known: false }],
      findings: [{ code: 'NO_START', element: 'line 12', severity: 'error', message: 'The event on line 12 has no start (DTSTART).' }],
    },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'FILE_TOO_LARGE', 'STALE_REV',
    'CALENDAR_OF_SETTINGS', 'FEED_NOT_READ',
  ],
  run: async ({ req, locale, rev }) => {
    const { fields, file } = await received(req)
    const chosen = parseInput(options, { ...fields, dryRun: fields['dryRun'] ?? fields['dry_run'] }, locale, 'body')
    const text = file ?? chosen.text ?? (chosen.url === undefined ? undefined : await fetchFeed(chosen.url))
    if (text === undefined) throw new DomainError('VALIDATION_FAILED', { fields: 'file' }, { fields: [{ path: 'file', message: missing, code: 'REQUIRED' }] })
    if (chosen.url !== undefined && !chosen.dryRun) {
      throw new DomainError('VALIDATION_FAILED', { fields: 'url' }, { fields: [{ path: 'url', message: onlyToLookAt, code: 'DRY_RUN_ONLY' }] })
    }
    const only = chosen.only?.split(',').map(Number)
    const { dryRun, calendar: key, throughYear } = chosen
    const result = await take(req, { key, text, throughYear, only, dryRun, rev: rev ?? readRev(fields['rev']), locale })
    return { body: { dryRun, ...result } }
  },
})

const missing = { en: 'Send the feed as "file", "text" or "url".', ar: 'أرسل الملف في «file» أو «text» أو «url».' }
const onlyToLookAt = {
  en: 'An address is only looked at; to take it over, set the feedUrl of the calendar.',
  ar: 'العنوان للاطلاع فقط، وللاستيراد منه اضبط الحقل feedUrl في التقويم.',
}

async function received(req: PayloadRequest): Promise<{ fields: Record<string, string>; file: string | undefined }> {
  const form = await receiveFiles(req, { fileFields: ['file'], limits: { files: 1, fileBytes: bytesAtMost, fields: 10, fieldBytes: bytesAtMost } })
  try {
    const [file] = form.files
    return { fields: form.fields, file: file && (await readFile(file.path, 'utf8')) }
  } finally {
    await form.discard()
  }
}
