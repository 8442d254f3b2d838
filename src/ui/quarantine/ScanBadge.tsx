'use client'
import type { Scan } from '../../attachments/scan/scanning.ts'
import { showMoment } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { quarantineSpeaker } from './quarantineWords.ts'
import './scanBadge.css'

type Props = {
  scan: Scan
  /** For staff: what the scan said, and when (ISO). */
  detail?: { found: string | null; engine: string | null; scannedAt: string | null } | undefined
  timeZone?: string | undefined
}

const colours: Record<Scan, string> = { pending: 'orange', clean: 'green', infected: 'red', failed: 'red', unscanned: 'grey' }

/** How each state is drawn: a clock, a tick, a cross, an exclamation mark, a dash. The words beside it say the same. */
const marks: Record<Scan, string> = {
  pending: 'M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  clean: 'm3.5 8.5 3 3 6-7',
  infected: 'm4 4 8 8m0-8-8 8',
  failed: 'M8 3.5v5.5m0 3v.5',
  unscanned: 'M4 8h8',
}

/** Where a file stands with the virus scan, in a sign and words; for staff, resting on it says by what and when. */
export function ScanBadge({ scan, detail, timeZone = 'UTC' }: Props) {
  const { locale } = useWords()
  const speak = quarantineSpeaker(locale)
  const facts = [detail?.found, detail?.engine, detail?.scannedAt ? showMoment(detail.scannedAt, timeZone) : null].filter(Boolean)
  return (
    <span className={`office-badge office-scan office-colour--${colours[scan]}`} data-scan={scan} title={facts.length > 0 ? facts.join(' · ') : undefined}>
      <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        <path d={marks[scan]} />
      </svg>
      {speak(`scan_${scan}`)}
    </span>
  )
}
