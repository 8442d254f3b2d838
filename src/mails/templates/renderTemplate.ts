import type { Payload } from 'payload'
import { safeLink } from '../../shared/richText/safeLink.ts'
import type { Locale } from '../../shared/text.ts'
import { factsOf } from './factsOf.ts'
import type { MailFooter, MailOffice } from './frame.ts'
import { htmlPart } from './htmlPart.ts'
import { renderWords, type SaidWords } from './renderWords.ts'
import { storedTemplates } from './storedWords.ts'
import { textPart } from './textPart.ts'
import { filled, type Variables } from './variables/fill.ts'
import { variablesOfTemplate } from './variables/index.ts'
import { isTemplateKey, releaseWords, wordsOfAnyEvent, type Words } from './words.ts'

export type RenderedMail = { subject: string; html: string; text: string }
type About = { key: string; locale: Locale; variables: Variables; office: MailOffice; footer: MailFooter }

/**
 * A mail in its reader's language, by the words in force. Words that can no longer be rendered (a release took a
 * variable away) do not hold a mail back: those of the release go out, and the log says so. A template of the office's
 * own that is gone says what happened.
 */
export async function renderTemplate(payload: Payload, about: About): Promise<RenderedMail> {
  const { key, locale } = about
  const stored = (await storedTemplates(payload)).get(key)
  if (stored) {
    try {
      return layOut(stored.words[locale], { ...about, event: stored.event })
    } catch (error) {
      payload.logger.error({ err: error, msg: `The email template "${key}" (${locale}) cannot be rendered; the words of the release go out.` })
    }
  }
  const words = isTemplateKey(key) ? releaseWords(key) : wordsOfAnyEvent
  return layOut(words[locale], { ...about, event: null })
}

/** The three parts of a mail from its words. Raises the error of liquidjs where they cannot be made. Pure. */
export function layOut(words: Words, { key, locale, variables, office, footer, event }: About & { event: string | null }): RenderedMail {
  const known = filled(variablesOfTemplate(key, event), variables)
  const said = renderWords(words, known, locale)
  // Who has no account reads what the words say, and nothing beside them.
  const facts = footer.preferences === null ? [] : factsOf(known, locale)
  const mail = { key, locale, subject: said.subject || office.name, body: said.body, button: buttonOf(said, known), facts, office, footer }
  return { subject: mail.subject, html: htmlPart(mail), text: textPart(mail) }
}

/** A button needs both words and somewhere to lead. */
function buttonOf({ button }: SaidWords, { link }: Variables): { words: string; link: string } | null {
  const address = typeof link === 'string' ? safeLink(link) : null
  return button !== null && address !== null ? { words: button, link: address } : null
}
