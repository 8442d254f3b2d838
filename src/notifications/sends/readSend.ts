import type { PayloadRequest } from 'payload'
import { accountTemplates, noticeTemplates } from '../../mails/templates/templateKeys.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import type { Channel } from '../notices.ts'
import { momentOf } from './momentOf.ts'
import { messageTemplate, type Audience, type NewSend } from './send.ts'

/** A message as it is asked for. Of a text one language may be missing. */
export type AskedSend = {
  to: Audience
  channels: Channel[]
  template?: string | undefined
  subject?: Partial<Text> | undefined
  message?: Partial<Text> | undefined
  at?: string | undefined
  dryRun?: boolean
}

/**
 * A message ready to be kept: one language stands for the other, its moment is known, its words are there. For a
 * dry run it may be without words. Raises VALIDATION_FAILED with everything that is wrong, field by field.
 */
export async function readSend(req: PayloadRequest, { to, channels, template, subject, message, at, dryRun = false }: AskedSend): Promise<NewSend> {
  const { office, notifications } = await settingsOf(req.payload)
  const moment = momentOf(at, now(), office.timeZone)
  // A template of the office's own may say everything by mail; in the application it is subject and message that are shown.
  const needsWords = !dryRun && (template === undefined || channels.includes('inApp'))
  const fields: FieldError[] = [
    ...(template === undefined ? [] : await ofTemplate(req, template)),
    ...channels.filter((channel) => !dryRun && !notifications[channel].includes('messageSent')).map((channel) => ({ path: 'channels', message: switchedOff[channel], code: 'CHANNEL_OFF' })),
    ...(needsWords && !subject ? [{ path: 'subject', message: noSubject, code: 'NO_SUBJECT' }] : []),
    ...(needsWords && !message ? [{ path: 'message', message: noMessage, code: 'NO_MESSAGE' }] : []),
    ...('problem' in moment ? [{ path: 'at', message: moment.problem, code: 'NO_MOMENT' }] : []),
  ]
  if (fields.length > 0 || 'problem' in moment) throw new DomainError('VALIDATION_FAILED', { fields: fields.map(({ path }) => path).join(', ') }, { fields })
  return { audience: to, channels: [...new Set(channels)], template: template ?? null, subject: inBoth(subject), message: inBoth(message), at: moment.at }
}

async function ofTemplate(req: PayloadRequest, key: string): Promise<FieldError[]> {
  const [known] = await sqlOf(req)<{ event: string | null }>(`select nullif(event, '') as event from email_templates where key = $1`, [key])
  const ofProduct = key !== messageTemplate && [...accountTemplates, ...noticeTemplates].some((each) => each === key)
  const usable = known && !ofProduct && (known.event === null || known.event === 'messageSent')
  return usable ? [] : [{ path: 'template', message: noTemplate(key), code: 'NO_TEMPLATE' }]
}

function inBoth(text: Partial<Text> | undefined): Text {
  return { en: text?.en ?? text?.ar ?? '', ar: text?.ar ?? text?.en ?? '' }
}

const switchedOff: Record<Channel, Text> = {
  inApp: { en: 'By the settings of the office nobody is told of messages in the application.', ar: 'بحسب إعدادات المكتب لا تُعرض الرسائل الجماعية داخل النظام.' },
  email: { en: 'By the settings of the office nobody is told of messages by email.', ar: 'بحسب إعدادات المكتب لا تُرسل الرسائل الجماعية بالبريد.' },
}
const noSubject: Text = { en: 'Write a subject, in English or Arabic.', ar: 'اكتب موضوعاً بالعربية أو الإنجليزية.' }
const noMessage: Text = { en: 'Write a message, in English or Arabic.', ar: 'اكتب نص الرسالة بالعربية أو الإنجليزية.' }
const noTemplate = (key: string): Text => ({
  en: `"${key}" is no template that messages can use.`,
  ar: `«${key}» ليس قالباً يصلح للرسائل.`,
})
