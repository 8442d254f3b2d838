import type { PayloadRequest } from 'payload'
import { accountTemplates, noticeTemplates } from '../../mails/templates/templateKeys.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Locale } from '../../shared/text.ts'

/** The templates of the office's own that a message can be sent in, by name. */
export async function usableTemplates(req: PayloadRequest, locale: Locale): Promise<{ key: string; name: string }[]> {
  return sqlOf(req)<{ key: string; name: string }>(
    `select key, coalesce(case when $1 = 'ar' then nullif(name_ar, '') end, name) as name from email_templates
     where (event is null or event in ('', 'messageSent')) and not key = any($2::text[]) order by 2, 1 limit 200`,
    [locale, [...accountTemplates, ...noticeTemplates]],
  )
}
