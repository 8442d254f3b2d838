'use client'
import { useEffect, useId, useState } from 'react'
import { Code } from '../../parts/Code.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useApi } from '../../useApi.ts'
import { useSpoken } from '../../useSpoken.ts'
import { templateWords } from '../templateWords.ts'

export type PickedTransaction = { id: number; reference: string }
type Found = PickedTransaction & { externalReference: string | null; title: string | null; clientName: string | null }

type Props = { onPick: (transaction: PickedTransaction) => void; onClose: () => void }

/** Finds the transaction whose values fill in a preview. */
export function PickTransaction({ onPick, onClose }: Props) {
  const { speak } = useSpoken(templateWords)
  const api = useApi()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found[] | null>(null)
  const [chosen, setChosen] = useState<Found | null>(null)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(async () => {
      const answer = await api<{ docs: Found[] }>('GET', `/transactions/search?limit=8&q=${encodeURIComponent(typed.trim())}`)
      if (!gone) setFound(answer.ok ? answer.body.docs : [])
    }, 200)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, typed])
  return (
    <Dialog
      title={speak('chooseTransaction')} onClose={onClose} onSubmit={() => chosen && onPick(chosen)}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={!chosen}>{speak('chooseTransaction')}</button>
        </>
      }
    >
      <div className="office-pick">
        <label className="office-label" htmlFor={id}>{speak('findTransaction')}</label>
        <input id={id} type="search" className="office-input" dir="auto" autoFocus value={typed} onChange={({ target }) => setTyped(target.value)} />
        <fieldset className="office-pick__list" aria-busy={found === null}>
          <legend className="office-hidden">{speak('chooseTransaction')}</legend>
          {found?.map((each) => (
            <label key={each.id} className="office-pick__option">
              <input type="radio" name={`${id}-found`} checked={chosen?.id === each.id} onChange={() => setChosen(each)} />
              <span><Code>{each.externalReference ?? each.reference}</Code> <span dir="auto">{each.title || each.clientName}</span></span>
              <span className="office-muted"><Code>{each.reference}</Code></span>
            </label>
          ))}
          {found?.length === 0 && <p className="office-muted">{speak('noTransaction')}</p>}
        </fieldset>
      </div>
    </Dialog>
  )
}
