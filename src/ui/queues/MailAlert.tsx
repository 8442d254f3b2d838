import { Link } from '@payloadcms/ui'
import type { Payload } from 'payload'
import { deliveryState } from '../../mails/deliveryState.ts'
import type { Locale } from '../../shared/text.ts'
import { showNumber } from '../dates.ts'
import { queueSpeaker } from './queueWords.ts'
import { showAge } from './showAge.ts'

/** Mails go out within a minute: what waits longer than this, in ms, waits for somebody to look. */
const longWaitMs = 900_000

type Props = { payload: Payload; locale: Locale; now: number }

/** For the start page of admins: says that mails failed, or wait too long; nothing otherwise. */
export async function MailAlert({ payload, locale, now }: Props) {
  const mails = (await deliveryState(payload)).find(({ name }) => name === 'email')
  if (!mails) return null
  const speak = queueSpeaker(locale)
  const { admin } = payload.config.routes
  const waitsFor = mails.oldestAt === null ? 0 : now - Date.parse(mails.oldestAt)
  const lines = [
    ...(mails.failed > 0 ? [{ text: speak('alertFailed', { count: showNumber(mails.failed) }), to: `${admin}/mails?state=failed` }] : []),
    ...(mails.oldestAt !== null && waitsFor > longWaitMs
      ? [{ text: speak('alertSlow', { count: showNumber(mails.waiting), age: showAge(mails.oldestAt, new Date(now).toISOString(), speak) }), to: `${admin}/queues` }]
      : []),
  ]
  return lines.map(({ text, to }) => (
    <p key={to} className="office-warning" role="status">
      {text} <Link href={to} prefetch={false}>{speak('look')}</Link>
    </p>
  ))
}
