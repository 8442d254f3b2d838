import { Link } from '@payloadcms/ui'
import type { Payload } from 'payload'
import { scanStatus } from '../../attachments/scan/scanStatus.ts'
import type { Locale } from '../../shared/text.ts'
import { showNumber, showRelative } from '../dates.ts'
import { quarantineSpeaker } from './quarantineWords.ts'

/** Files are scanned within a minute or two: what waits longer than this, in milliseconds, waits for somebody to look. */
const longWaitMs = 900_000

type Props = { payload: Payload; locale: Locale; now: number }

/** For the start page of admins: says that files wait for the virus scan too long; nothing otherwise. */
export async function ScanAlert({ payload, locale, now }: Props) {
  const { scanning, state, waiting } = await scanStatus(payload)
  if (scanning === 'off' || waiting.oldestAt === null || now - Date.parse(waiting.oldestAt) < longWaitMs) return null
  const speak = quarantineSpeaker(locale)
  const facts = { count: showNumber(waiting.count), since: showRelative(waiting.oldestAt, now, locale) }
  return (
    <p className="office-warning" role="status">
      {speak(state === 'down' ? 'alertDown' : 'alertSlow', facts)}{' '}
      <Link href={`${payload.config.routes.admin}/quarantine`} prefetch={false}>{speak('look')}</Link>
    </p>
  )
}
