'use client'
import { useEffect, useState } from 'react'
import { compareDefinitions } from '../../../workflows/compareDefinitions.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { draftOf, shapedOf, type ShownVersion } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { Differences } from '../versions/Differences.tsx'
import { workflowWords } from '../workflowWords.ts'
import { designWords } from './designWords.ts'
import type { Draft } from './useDraft.ts'

type Props = { draft: Draft; onReload: () => Promise<readonly ShownVersion[] | null>; onClose: () => void }

/** Two have changed one draft: what differs, and whose holds. */
export function ConflictDialog({ draft, onReload, onClose }: Props) {
  const { speak } = useSpoken(designWords)
  const general = useSpoken(workflowWords)
  const [theirs, setTheirs] = useState<readonly ShownVersion[] | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const versions = await onReload()
      if (!gone) setTheirs(versions)
    }
    void load()
    return () => {
      gone = true
    }
  }, [onReload])
  const [mine, other] = [shapedOf(draft.definition), shapedOf((theirs && (draftOf(theirs) ?? theirs[0]))?.definition)]
  const differences = mine && other ? compareDefinitions(other, mine) : null
  const decide = (choose: (versions: readonly ShownVersion[]) => void) => {
    if (!theirs) return
    choose(theirs)
    onClose()
  }
  return (
    <Dialog
      title={speak('conflict')}
      onClose={onClose}
      wide
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{general.speak('cancel')}</button>
          <button type="button" className="office-button" disabled={!theirs} onClick={() => decide(draft.take)}>{speak('takeTheirs')}</button>
          <button type="button" className="office-button office-button--main" disabled={!theirs} onClick={() => decide(draft.overwrite)}>{speak('keepMine')}</button>
        </>
      }
    >
      <p>{speak('conflictText')}</p>
      {theirs && !draftOf(theirs) && <p className="office-warning">{speak('noDraftLeft')}</p>}
      {!theirs && <p className="office-muted" role="status">{general.speak('loading')}</p>}
      {theirs && !differences && <p className="office-warning">{speak('cannotCompare')}</p>}
      {differences && (differences.length > 0 ? <Differences differences={differences} /> : <p>{speak('sameContent')}</p>)}
    </Dialog>
  )
}
