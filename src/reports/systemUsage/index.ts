import { say } from '../../shared/text.ts'
import { factsOf } from '../parts/facts.ts'
import { figuresUnder } from '../parts/figuresOf.ts'
import { createManifest } from '../manifest.ts'
import { column, tableOf, tile, words } from '../parts/parts.ts'
import type { ReportMaker } from '../reportMaker.ts'
import { reportTypes } from '../reportTypes.ts'
import { noFilters } from '../parts/noFilters.ts'
import { readUsage } from './query.ts'

/** What the system holds and does: people, files, space, jobs, deliveries. */
export const systemUsage: ReportMaker = {
  about: {
    en: 'What the system holds and does: people by role, records, files and space, jobs and deliveries.',
    ar: 'محتويات النظام ونشاطه: المستخدمون حسب الدور، السجلات، الملفات والمساحة، المهام والتسليمات.',
  },
  roles: ['admin'],
  columns: [],
  filters: noFilters,
  range: null,
  grouped: false,
  make: async (req, asked, locale) => {
    const { office, totals } = await figuresUnder(req, {}, locale)
    const usage = await readUsage(req)
    const megabytes = office ? Math.round(office.storageBytes / 104_857.6) / 10 : null
    const heading = { en: 'At a glance', ar: 'نظرة عامة' }[locale]
    return {
      rowsExpected: usage.length,
      manifest: createManifest(),
      document: {
        title: reportTypes.systemUsage[locale],
        locale,
        facts: await factsOf(req, { asked, range: null, meaning: null, locale }),
        sections: [
          {
            key: 'overview',
            heading,
            tiles: [
              tile({ en: 'Transactions', ar: 'المعاملات' }, totals.all.value, locale),
              tile({ en: 'Files', ar: 'الملفات' }, office?.files ?? null, locale),
              tile({ en: 'Space, MB', ar: 'المساحة، م.ب' }, megabytes, locale),
              tile({ en: 'People waiting for approval', ar: 'بانتظار الموافقة' }, office?.pendingUsers ?? null, locale),
              tile({ en: 'Jobs waiting', ar: 'مهام منتظرة' }, office?.queues.waiting ?? null, locale),
              tile({ en: 'Jobs given up', ar: 'مهام فاشلة' }, office?.queues.failed ?? null, locale),
              tile({ en: 'Deliveries given up', ar: 'تسليمات فاشلة' }, office?.deliveriesFailed ?? null, locale),
            ],
          },
          {
            key: 'records',
            heading: { en: 'What is kept', ar: 'ما هو محفوظ' }[locale],
            table: tableOf(
              [column('name', words.name, 'text', locale, 34), column('count', { en: 'Number', ar: 'العدد' }, 'number', locale)],
              usage.map(({ label, count }) => [say(label, locale), count]),
            ),
          },
        ],
      },
    }
  },
}
