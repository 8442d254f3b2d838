'use client'
import { useState } from 'react'
import { useSpoken } from '../useSpoken.ts'
import { ExportDialog, type ExportOffer } from './ExportDialog.tsx'
import { exportWords } from './exportWords.ts'

/** Asks which file of the list is wanted. */
export function ExportList(offer: ExportOffer) {
  const { speak } = useSpoken(exportWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="office-button" aria-haspopup="dialog" onClick={() => setAsking(true)}>{speak('export')}</button>
      {asking && <ExportDialog {...offer} onClose={() => setAsking(false)} />}
    </>
  )
}
