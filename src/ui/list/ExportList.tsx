'use client'
import { useState } from 'react'
import { useSpoken } from '../useSpoken.ts'
import { ExportDialog, type OfferedColumn } from './ExportDialog.tsx'
import { exportWords } from './exportWords.ts'

/** Asks which file of the list is wanted. `address` has the filters and order of the page. */
export function ExportList({ address, columns }: { address: string; columns: readonly OfferedColumn[] }) {
  const { speak } = useSpoken(exportWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="office-button" aria-haspopup="dialog" onClick={() => setAsking(true)}>{speak('export')}</button>
      {asking && <ExportDialog address={address} columns={columns} onClose={() => setAsking(false)} />}
    </>
  )
}
