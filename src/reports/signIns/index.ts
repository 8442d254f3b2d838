import { z } from 'zod'
import { entriesReport } from '../parts/entriesReport.ts'
import { entryColumns } from '../parts/entryColumns.ts'

const words = z.string().max(2_000).optional()

/** Who signed in, from where, and which tries failed. */
export const signIns = entriesReport({
  report: 'signIns',
  about: { en: 'Who signed in and out, when and from where, and which tries failed.', ar: 'من دخل وخرج، ومتى ومن أين، والمحاولات الفاشلة.' },
  columns: entryColumns(['moment', 'actor', 'role', 'action', 'outcome', 'record', 'ip', 'userAgent']),
  filters: z.object({ actor: words, outcome: words }),
  fixed: { action: 'signedIn,signInFailed,signedOut' },
  counted: [
    { label: { en: 'Signed in', ar: 'عمليات الدخول' }, only: { action: 'signedIn' } },
    { label: { en: 'Failed tries', ar: 'محاولات فاشلة' }, only: { action: 'signInFailed' } },
  ],
})
