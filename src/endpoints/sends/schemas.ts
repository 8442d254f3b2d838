import { z } from 'zod'
import { parts } from '../../notifications/sends/send.ts'
import { roles } from '../../shared/roles.ts'
import { filterBody } from '../transactions/schemas.ts'

const ids = z.array(z.number().int().positive().max(2_147_483_647)).min(1).max(1000)
const oneLine = z.string().trim().min(1).max(200).regex(/^[^\r\n]*$/, 'A subject is one line')
const text = z.string().trim().min(1).max(5000)

/** Either language may be left out, not both. */
const inBoth = <Schema extends z.ZodType<string>>(words: Schema) =>
  z.strictObject({ en: words.optional(), ar: words.optional() }).refine(({ en, ar }) => en !== undefined || ar !== undefined, 'Expected words in English or Arabic')

export const sendBody = z.strictObject({
  to: z.strictObject({
    people: ids.optional(),
    roles: z.array(z.enum(roles)).min(1).optional(),
    departments: ids.optional(),
    filter: filterBody.describe('The flat filters of the list of transactions; `as` says who of what it finds'),
    as: z.array(z.enum(parts)).min(1).optional().describe('With `filter`; client when nothing is said'),
  }).refine(({ people, roles: named, departments, filter }) => Boolean(people ?? named ?? departments ?? filter), 'Expected people, roles, departments or a filter'),
  channels: z.array(z.enum(['inApp', 'email'])).min(1).default(['inApp', 'email']),
  template: z.string().max(50).optional().describe('Key of a template of the office’s own; subject and message are then its variables'),
  subject: inBoth(oneLine).optional(),
  message: inBoth(text).optional(),
  at: z.string().max(40).optional().describe('An ISO moment, or 2026-01-31T08:30 by the clock of the office; now when nothing is said'),
  dryRun: z.boolean().default(false),
})

export const sendExample = {
  id: 7,
  state: 'sending',
  by: { id: 1, name: 'Huda' },
  audience: { filter: { status: 'in_review' }, as: ['client'] },
  channels: ['inApp', 'email'],
  template: null,
  subject: { en: 'Closed on Thursday', ar: 'إجازة يوم الخميس' },
  message: { en: 'The office is closed on Thursday.', ar: 'المكتب مغلق يوم الخميس.' },
  at: '2026-11-22T09:30:00.000Z',
  createdAt: '2026-11-22T09:30:00.000Z',
  startedAt: '2026-11-22T09:30:01.000Z',
  endedAt: null,
  total: 1200,
  planned: 400,
  deliveries: { waiting: 100, delivered: 690, failed: 2, skipped: 8, cancelled: 0 },
}
