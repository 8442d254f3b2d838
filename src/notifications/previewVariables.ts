import type { PayloadRequest } from 'payload'
import { commonVariables } from '../mails/templates/accountVariables.ts'
import { sayMoment } from '../mails/templates/sayMoment.ts'
import { sampleOf, type Variables } from '../mails/templates/variables/fill.ts'
import { variablesOfTemplate } from '../mails/templates/variables/index.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { asReader, transactionVariables, type MailRecipient } from './variables/transactionVariables.ts'

/**
 * What a preview is filled in with: the sample of a template with the reader and the office as they are, and a
 * transaction in the place of the sample's. Whether the reader may see that one is asked before.
 */
export async function previewVariables(
  req: PayloadRequest,
  { key, event }: { key: string; event?: string | null },
  reader: MailRecipient,
  transactionId: number | null,
): Promise<Variables> {
  const settings = await settingsOf(req.payload)
  const sample = sampleOf(variablesOfTemplate(key, event), reader.locale)
  const about = transactionId === null ? undefined : (await transactionVariables(req, [transactionId], reader, settings)).get(transactionId)
  const real = commonVariables(asReader(reader), settings, (about?.['link'] ?? sample['link']) as string)
  const happened = sample['event'] as Variables | undefined
  return {
    ...sample,
    ...real,
    ...(about && 'transaction' in sample ? { transaction: about } : {}),
    ...(happened ? { event: { ...happened, at: sayMoment(now().toISOString(), settings.office, reader.locale) } } : {}),
  }
}
