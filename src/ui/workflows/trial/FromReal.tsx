'use client'
import { useId, useState } from 'react'
import { stateOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import type { PersonFacts, Snapshot } from '../../../workflows/snapshot.ts'
import { useApi } from '../../useApi.ts'
import { useSpoken } from '../../useSpoken.ts'
import { copyOf, type RealTransaction } from './sample.ts'
import { tryWords } from './tryWords.ts'

type Props = { definition: WorkflowDefinition; people: readonly PersonFacts[]; onTaken: (snapshot: Snapshot) => void }

/** Begins with a copy of a real transaction, found by its number. The real one is only read. */
export function FromReal({ definition, people, onTaken }: Props) {
  const { speak } = useSpoken(tryWords)
  const api = useApi()
  const id = useId()
  const [number, setNumber] = useState('')
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null)
  const take = async () => {
    const wanted = number.trim()
    if (wanted === '') return
    const answer = await api<{ docs: RealTransaction[] }>('GET', `/transactions?reference=${encodeURIComponent(wanted)}&limit=1&depth=0`)
    if (!answer.ok) return setSaid({ text: answer.error.message, isProblem: true })
    const [real] = answer.body.docs
    if (!real) return setSaid({ text: speak('notFound', { number: wanted }), isProblem: true })
    if (!stateOf(definition, real.status)) return setSaid({ text: speak('otherStates', { number: real.reference, state: real.status }), isProblem: true })
    onTaken(copyOf(real, people))
    setSaid({ text: speak('copyOf', { number: real.reference }), isProblem: false })
  }
  return (
    <div className="office-from-real">
      <label className="office-label" htmlFor={`${id}-number`}>{speak('fromReal')}</label>
      <div className="office-actions">
        <input
          id={`${id}-number`} className="office-input" dir="ltr" placeholder={speak('number')} value={number} maxLength={50} autoComplete="off"
          onChange={({ target }) => setNumber(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void take()
          }}
        />
        <button type="button" className="office-button" onClick={() => void take()}>{speak('take')}</button>
      </div>
      {said && <p className={said.isProblem ? 'office-problem' : 'office-good'} role={said.isProblem ? 'alert' : 'status'}>{said.text}</p>}
    </div>
  )
}
