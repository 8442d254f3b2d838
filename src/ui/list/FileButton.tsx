'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useSpoken } from '../useSpoken.ts'
import { exportWords } from './exportWords.ts'
import { saveFile } from './saveFile.ts'

type Props = { address: string; label: string; children: string; className?: string }

/** A file of the API by one button. What keeps it from being saved is told, which a plain link cannot. */
export function FileButton({ address, label, children, className = '' }: Props) {
  const { speak } = useSpoken(exportWords)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (busy) return
    setBusy(true)
    const wrong = await saveFile(address, { words: { noConnection: speak('noConnection'), notGiven: (status) => speak('notGiven', { status }) } })
    setBusy(false)
    if (wrong !== '') toast.error(wrong)
  }
  return (
    <button type="button" className={`office-button ${className}`.trim()} aria-label={label} aria-disabled={busy || undefined} aria-busy={busy || undefined} onClick={() => void save()}>
      {children}
    </button>
  )
}
