import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { officeDate } from '../shared/dates.ts'
import { formatDate } from '../shared/formatDate.ts'
import { say } from '../shared/text.ts'
import { definitionOf } from '../transactions/definitions.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { stateOf } from '../workflows/definition.ts'
import { fillTemplate } from './fillTemplate.ts'

/** The public address that says whether a code is valid. */
export function linkOf(req: Pick<PayloadRequest, 'payload'>, code: string): string {
  return `${req.payload.config.serverURL}/verify/${code}`
}

/** What the QR image of a transaction holds, as the office has decided: the link, the number, or a text. */
export async function contentOf(req: PayloadRequest, transaction: Transaction, code: string): Promise<string> {
  const { publicTracking, office } = await settingsOf(req.payload)
  const link = linkOf(req, code)
  switch (publicTracking.qrContent) {
    case 'link':
      return link
    case 'reference':
      return transaction.reference
    case 'template': {
      // A printed text is read by people of any language; it is written in the office's own.
      const locale = office.defaultLanguage
      const state = stateOf(await definitionOf(req, transaction.workflowVersion), transaction.status)
      const changed = new Date(transaction.statusChangedAt ?? transaction.createdAt)
      return fillTemplate(publicTracking.qrTemplate, {
        reference: transaction.reference,
        status: state ? say(state.label, locale) : transaction.status,
        date: formatDate(officeDate(changed, office.timeZone), office.dateFormat),
        link,
        office: locale === 'ar' ? office.nameAr : office.nameEn,
      })
    }
    default:
      return publicTracking.qrContent satisfies never
  }
}
