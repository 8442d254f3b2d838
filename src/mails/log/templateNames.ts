import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { say, type Locale } from '../../shared/text.ts'
import { releaseTexts } from '../templates/texts/index.ts'
import { templateKeys } from '../templates/words.ts'

const testMail = { en: 'Test of a template', ar: 'تجربة قالب' }

/** What every template is called, the product's and the office's own, by key; in the order of the alphabet. */
export async function templateNames(req: PayloadRequest, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const own = await sqlOf(req)<{ key: string; name: string; nameAr: string | null }>(`select key, name, name_ar as "nameAr" from email_templates where key like 'own\\_%'`)
  const names = [
    ...templateKeys.map((key): [string, string] => [key, say(releaseTexts[key].name, locale)]),
    ['test', say(testMail, locale)] as [string, string],
    ...own.map(({ key, name, nameAr }): [string, string] => [key, (locale === 'ar' && nameAr) || name]),
  ]
  return new Map(names.toSorted(([, one], [, other]) => one.localeCompare(other, locale)))
}
