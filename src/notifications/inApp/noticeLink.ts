import type { OfficeEvent } from '../../events/index.ts'
import { slugs } from '../../shared/slugs.ts'

/** Where a notice leads, as a path of the admin UI; null where there is nothing to open. Pure. */
export function noticeLink(
  { transactionId, deleted }: { transactionId: number | null; deleted: boolean | null },
  told: OfficeEvent | null,
  adminRoute: string,
): string | null {
  const document = (slug: string, id: number) => `${adminRoute}/collections/${slug}/${id}`
  if (transactionId !== null) return document(deleted ? `${slugs.transactions}/trash` : slugs.transactions, transactionId)
  switch (told?.type) {
    case 'importFinished':
    case 'importUndone':
      return document(slugs.imports, told.importId)
    case 'reportReady':
    case 'reportFailed':
      return document(slugs.reports, told.reportId)
    case 'registrationWaiting':
      return document(slugs.users, told.userId)
    case 'delegationMade':
    case 'delegationEnded':
      return `${adminRoute}/account`
    default:
      return null
  }
}
