import { z } from 'zod'
import { columns } from '../../imports/columns.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addDays, officeDate } from '../../shared/dates.ts'
import { locales } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { download } from './download.ts'

export const importTemplate = defineEndpoint({
  method: 'get',
  path: '/template',
  tag: 'Imports',
  summary: { en: 'A workbook to fill in', ar: 'قالب الاستيراد' },
  description: 'Headings in the asked language, lists to choose from, and a sheet that explains every column.',
  access: ['editor', 'admin'],
  query: z.object({
    locale: z.enum(locales).optional(),
    lang: z.enum(locales).optional(),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
  }),
  response: {
    status: 200,
    description: 'The template',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, query, locale: own }) => {
    const locale = query.locale ?? query.lang ?? own
    const name = { en: 'import-template', ar: 'قالب-الاستيراد' }[locale]
    if (query.format === 'csv') {
      const line = `\uFEFF${columns.map(({ header }) => header[locale]).join(',')}\r\n`
      return download(Buffer.from(line), { name: `${name}.csv`, contentType: 'text/csv; charset=utf-8' })
    }
    const words = (table: 'transaction_types' | 'categories') =>
      sqlOf(req)<{ en: string; ar: string }>(
        `select name_en as en, name_ar as ar from ${table} where active order by "order", id`,
      )
    const staff = await sqlOf(req)<{ email: string }>(
      `select email from users where role in ('admin', 'editor') and status = 'active' order by email limit 1000`,
    )
    const { office } = await settingsOf(req.payload)
    // Loaded when asked for: the library that writes it is large, and the web process seldom needs it.
    const { createTemplate } = await import('../../imports/createTemplate.ts')
    const workbook = await createTemplate({
      locale,
      types: await words('transaction_types'),
      categories: await words('categories'),
      staff: staff.map(({ email }) => email),
      exampleDueDate: addDays(officeDate(now(), office.timeZone), 30),
    })
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return download(workbook, { name: `${name}.xlsx`, contentType })
  },
})
