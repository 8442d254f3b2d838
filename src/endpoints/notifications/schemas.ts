import { z } from 'zod'
import type { ChosenNotices } from '../../notifications/inApp/markNotices.ts'
import { DomainError } from '../../shared/errors.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'

const id = z.number().int().positive().max(2_147_483_647)

/** Some by number, or all. */
export const ids = z.array(id).min(1).max(500)
export const all = z.literal(true)
export const before = z.iso.datetime({ offset: true }).describe('Only those told until this moment: what came in meanwhile is left as it is')

export const noticeExample = {
  id: 812,
  event: 'statusChanged',
  title: 'Status changed from Submitted to Under review',
  text: 'TRX-2026-00042 · Warehouse, plot 12',
  at: '2026-11-23T08:15:02.114Z',
  readAt: null,
  transaction: { id: 42, reference: 'TRX-2026-00042', externalReference: 'PO-7731', title: 'Warehouse, plot 12' },
  link: '/admin/collections/transactions/42',
}

export const changedExample = (message: string) => ({ message, changed: 3, unread: 4 })

/** Raises VALIDATION_FAILED unless it is said which: by `ids`, or by one of the others. */
export function demandChoice({ ids: some, ...others }: ChosenNotices & { all?: true | undefined }): void {
  const isOther = Object.values(others).some((each) => each !== undefined)
  if ((some !== undefined) !== isOther) return
  const message = { en: 'Say either ids, or which of all.', ar: 'حدد إما ids أو أي الإشعارات كلها.' }
  throw new DomainError('VALIDATION_FAILED', { fields: 'ids' }, { fields: [{ path: 'ids', message, code: 'CUSTOM' }] })
}

/** The answer to a change: in words, how many changed, how many are unread now. */
export function changedBody(message: Text, { changed, unread, locale }: { changed: number; unread: number; locale: Locale }) {
  return { message: say(message, locale), changed, unread }
}
