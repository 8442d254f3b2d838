'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { QuarantineEntry } from '../../attachments/quarantine/listQuarantine.ts'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { DeleteQuarantined } from './DeleteQuarantined.tsx'
import { QuarantinedFiles } from './QuarantinedFiles.tsx'
import { leftToRight, quarantineSpeaker } from './quarantineWords.ts'
import { ReleaseQuarantined } from './ReleaseQuarantined.tsx'
import { ScanBadge } from './ScanBadge.tsx'

type Props = { entry: QuarantineEntry; timeZone: string; adminRoute: string }

/** A content that may not be opened: what was found, where it lies everywhere, and what an admin can do about it. */
export function QuarantineCard({ entry, timeZone, adminRoute }: Props) {
  const { sha256, state, found, problem, engine, scannedAt, clearedAt, rescan, attachments } = entry
  const { locale } = useWords()
  const speak = quarantineSpeaker(locale)
  const api = useApi()
  const router = useRouter()
  const [asking, setAsking] = useState<'release' | 'delete' | null>(null)
  const [busy, setBusy] = useState(false)
  const name = attachments[0]?.fileName ?? sha256.slice(0, 12)

  const done = (message: string) => {
    setAsking(null)
    toast.success(message)
    router.refresh()
  }
  const scanAgain = async () => {
    if (busy) return
    setBusy(true)
    const answer = await api<{ message: string }>('POST', `/quarantine/${sha256}/scan`)
    setBusy(false)
    if (answer.ok) done(answer.body.message)
    else toast.error(answer.error.message)
  }
  const isInfected = state === 'infected'
  return (
    <li className="office-card office-quarantine__entry">
      <div className="office-quarantine__line">
        <h3><bdi>{name}</bdi></h3>
        <ScanBadge scan={state} detail={{ found, engine, scannedAt }} timeZone={timeZone} />
        <span className="office-row-actions">
          <button type="button" className="office-button" disabled={busy || rescan} aria-label={`${speak(rescan ? 'isScanned' : 'scanAgain')}: ${name}`} onClick={() => void scanAgain()}>
            {speak(rescan ? 'isScanned' : 'scanAgain')}
          </button>
          {isInfected && (
            <>
              <button type="button" className="office-button" aria-label={speak('releaseThis', { name })} onClick={() => setAsking('release')}>{speak('release')}</button>
              <button type="button" className="office-button office-button--danger" aria-label={speak('removeThis', { name })} onClick={() => setAsking('delete')}>{speak('remove')}</button>
            </>
          )}
        </span>
      </div>
      <dl className="office-quarantine__facts">
        {found && isInfected && <div><dt>{speak('found')}</dt><dd><Code>{found}</Code></dd></div>}
        {problem && <div><dt>{speak('problem')}</dt><dd><bdi lang="en" dir="ltr">{problem}</bdi></dd></div>}
        {scannedAt && <div><dt>{speak('scanned')}</dt><dd><Code>{showMoment(scannedAt, timeZone)}</Code></dd></div>}
        {engine && <div><dt>{speak('engine')}</dt><dd><Code>{engine}</Code></dd></div>}
      </dl>
      {clearedAt && <p className="office-warning">{speak('cleared', { date: leftToRight(showMoment(clearedAt, timeZone)) })}</p>}
      <QuarantinedFiles files={attachments} timeZone={timeZone} adminRoute={adminRoute} speak={speak} />
      {asking === 'release' && <ReleaseQuarantined sha256={sha256} name={name} onDone={done} onClose={() => setAsking(null)} />}
      {asking === 'delete' && <DeleteQuarantined sha256={sha256} name={name} files={attachments.length} onDone={done} onClose={() => setAsking(null)} />}
    </li>
  )
}
