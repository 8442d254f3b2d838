import { plainTextOf } from '../../shared/richText/plainTextOf.ts'
import { say } from '../../shared/text.ts'
import { frameWords, whyOf } from './frame.ts'
import type { ComposedMail } from './htmlPart.ts'

/** The same mail for readers without HTML: the words, where the button leads, the facts, and why it came. Pure. */
export function textPart(mail: ComposedMail): string {
  const { key, locale, body, button, facts, office, footer } = mail
  const paragraphs = body.root.children
    .map((block) => plainTextOf({ root: { ...body.root, children: [block] } }).trim())
    .filter((words) => words !== '')
  const help = office.supportEmail === null ? [] : [`${say(frameWords.help, locale)} ${office.supportEmail}`]
  const foot = [
    office.name,
    whyOf(key, footer, locale),
    ...help,
    ...(footer.preferences === null ? [] : [`${say(frameWords.preferences, locale)}: ${footer.preferences}`]),
    ...(footer.unsubscribe === null ? [] : [`${say(frameWords.unsubscribe, locale)}: ${footer.unsubscribe}`]),
  ]
  return [
    ...paragraphs,
    ...(button ? [`${button.words}:\n${button.link}`] : []),
    ...(facts.length > 0 ? [facts.map(({ label, value }) => `${label}: ${value}`).join('\n')] : []),
    // Two dashes and a blank: mail programs know a signature by it.
    `-- \n${foot.join('\n')}`,
  ].join('\n\n') + '\n'
}
