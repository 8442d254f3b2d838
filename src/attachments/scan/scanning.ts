import type { Payload } from 'payload'
import { env } from '../../platform/env.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Role } from '../../shared/roles.ts'
import type { Text } from '../../shared/text.ts'

/** Where a file stands with the virus scan. `unscanned`: taken in while scanning was turned off on purpose. */
export type Scan = 'pending' | 'clean' | 'infected' | 'failed' | 'unscanned'

/** Whether this office scans. `undecided`: nobody has said how, and silence must not mean "open everything". */
export type Scanning = 'on' | 'off' | 'undecided'

/** What ATTACHMENT_SCAN and the setting `files.scanning` say together: either may turn scanning off, both turn it on. */
export async function scanningOf(payload: Payload): Promise<Scanning> {
  const { files } = await settingsOf(payload)
  const { ATTACHMENT_SCAN: scanner } = env()
  if (scanner === 'off' || !files.scanning) return 'off'
  return scanner === undefined ? 'undecided' : 'on'
}

/** host:port of the clamd of this office; null where scanning is off or undecided. */
export async function scannerAddress(payload: Payload): Promise<string | null> {
  return (await scanningOf(payload)) === 'on' ? (env().ATTACHMENT_SCAN ?? null) : null
}

/** The state a file enters with whose content nobody has judged yet. */
export function scanOfNew(scanning: Scanning): Scan {
  return scanning === 'off' ? 'unscanned' : 'pending'
}

/** Whether the content may leave the house, for anybody. Unscanned files wait again once scanning is turned on. */
export function servable(scan: Scan, scanning: Scanning): boolean {
  return scan === 'clean' || (scanning === 'off' && (scan === 'unscanned' || scan === 'pending'))
}

/** The state as people read it: where scanning is off nothing waits, where it is on an unscanned file does. */
export function scanShown(scan: Scan, scanning: Scanning): Scan {
  if (scan !== 'pending' && scan !== 'unscanned') return scan
  return scanning === 'off' ? 'unscanned' : 'pending'
}

/** Why a file cannot be opened, as a clause behind a colon. How the office is set up is no client's business. */
export function whyNotServable(scan: Scan, scanning: Scanning, role: Role): Text {
  if (scan === 'infected') return { en: 'a virus was found in it', ar: 'عُثر فيه على فيروس' }
  if (scan === 'failed') return { en: 'its virus scan did not succeed yet', ar: 'لم ينجح فحصه من الفيروسات بعد' }
  if (scanning === 'undecided' && role !== 'client') {
    return {
      en: 'it waits for a virus scan, and no scanner is set up; an administrator sets ATTACHMENT_SCAN to the host:port of a clamd, or to off',
      ar: 'ينتظر فحص الفيروسات ولم يُهيأ أي فاحص، على مدير النظام ضبط ATTACHMENT_SCAN على عنوان clamd أو على off',
    }
  }
  return { en: 'it waits for its virus scan', ar: 'ينتظر فحص الفيروسات' }
}
