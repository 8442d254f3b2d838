'use client'
import { useState } from 'react'
import { useSecurity } from './useSecurity.ts'

type Props = { codes: string[]; email: string; office: string }

/** The codes for the day the phone is lost, shown this once: to copy, to keep as a file, or on paper. */
export function RecoveryCodes({ codes, email, office }: Props) {
  const { speak } = useSecurity()
  const [copied, setCopied] = useState(false)
  const heading = speak('codesFile', { email, office })
  const text = `${heading}\n\n${codes.join('\n')}\n`

  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  const keep = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    link.download = 'recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <div className="office-recovery">
      <p>{speak('codesText')}</p>
      <div className="office-recovery__paper">
        <p className="office-recovery__heading">{heading}</p>
        <ol dir="ltr">
          {codes.map((code) => <li key={code}><code>{code}</code></li>)}
        </ol>
      </div>
      <div className="office-actions">
        {/* Browsers offer the clipboard to pages that came over https, or from this very machine, only. */}
        {typeof navigator !== 'undefined' && navigator.clipboard !== undefined && (
          <button type="button" className="office-button" onClick={() => void copy()}>{speak(copied ? 'copied' : 'copy')}</button>
        )}
        <button type="button" className="office-button" onClick={keep}>{speak('downloadCodes')}</button>
        <button type="button" className="office-button" onClick={() => window.print()}>{speak('print')}</button>
        <span className="office-hidden" role="status">{copied ? speak('copied') : ''}</span>
      </div>
    </div>
  )
}
