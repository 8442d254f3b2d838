import { z } from 'zod'
import { entriesReport } from '../parts/entriesReport.ts'
import { entryColumns } from '../parts/entryColumns.ts'

const words = z.string().max(2_000).optional()

/** Everything that was done, by whom, and what it changed. */
export const auditTrail = entriesReport({
  report: 'auditTrail',
  about: { en: 'Everything that was done: when, by whom, to which record, and what it changed.', ar: 'كل ما جرى: متى، وبواسطة من، وعلى أي سجل، وما الذي تغيّر.' },
  columns: entryColumns(['moment', 'actor', 'role', 'action', 'outcome', 'entity', 'record', 'changes']),
  filters: z.object({ action: words, entity: words, actor: words, outcome: words }),
  fixed: {},
  counted: [{ label: { en: 'Refused', ar: 'مرفوضة' }, only: { outcome: 'refused' } }, { label: { en: 'Failed', ar: 'فاشلة' }, only: { outcome: 'failed' } }],
})
