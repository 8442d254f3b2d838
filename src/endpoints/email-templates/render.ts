import type { PayloadRequest } from 'payload'
import type { EventType } from '../../events/index.ts'
import { mailOffice } from '../../mails/templates/mailOffice.ts'
import { layOut, type RenderedMail } from '../../mails/templates/renderTemplate.ts'
import { accountTemplates } from '../../mails/templates/templateKeys.ts'
import { eventOfTemplate } from '../../mails/templates/variables/index.ts'
import type { WordsOfTemplate } from '../../mails/templates/words.ts'
import { noticeOf } from '../../notifications/notices.ts'
import { previewVariables } from '../../notifications/previewVariables.ts'
import { addressOf, type MailRecipient } from '../../notifications/variables/transactionVariables.ts'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { loadAsCaller } from '../../transactions/store.ts'
import type { Template } from './schemas.ts'

/** A template as the caller would get it in one language. The links of its foot lead nowhere that changes anything. */
export async function render(
  req: PayloadRequest,
  { key, event = null }: Template,
  words: WordsOfTemplate,
  { locale, transaction }: { locale: Locale; transaction: number | null },
): Promise<RenderedMail> {
  const settings = await settingsOf(req.payload)
  return layOut(words[locale], {
    key,
    event,
    locale,
    variables: await previewVariables(req, { key, event }, { ...readerOf(req), locale }, transaction),
    office: mailOffice(settings, locale),
    footer: { unsubscribe: canBeEnded(key, event) ? addressOf('/unsubscribe') : null, preferences: addressOf('/admin/account') },
  })
}

/** Whether mails of this kind carry a link to unsubscribe. Pure. */
function canBeEnded(key: string, event: string | null): boolean {
  if (accountTemplates.some((account) => account === key)) return false
  const told = (eventOfTemplate as Record<string, EventType>)[key] ?? event
  const notice = told === null ? 'silent' : noticeOf(told as EventType)
  return notice === 'silent' || !('critical' in notice && notice.critical)
}

/** The transaction to fill a preview in from, if the caller may see it. Raises NOT_FOUND. */
export async function chosenTransaction(req: PayloadRequest, id: number | null | undefined): Promise<{ id: number; reference: string } | null> {
  if (id === null || id === undefined) return null
  const { reference } = await loadAsCaller(req, id)
  return { id, reference }
}

function readerOf(req: PayloadRequest): Omit<MailRecipient, 'locale'> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { id, role, name, email } = caller
  return { id, role, name, email }
}
