'use client'
import { useId, useState } from 'react'
import { isKey, keyOfWords } from '../../../../workflows/editing/newPart.ts'
import { useEditing } from '../EditingContext.ts'

type Props = {
  value: string
  taken: readonly string[]
  onRename: (key: string) => void
  /** English words a key can be made of. */
  from?: string
}

/** A key, which everything else names: it changes all at once when the field is left or Enter is pressed. */
export function KeyField({ value, taken, onRename, from = '' }: Props) {
  const { speak, readOnly } = useEditing()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const key = typed ?? value
  const problem = !isKey(key) ? speak('keyWrong') : key !== value && taken.includes(key) ? speak('keyTaken') : null
  const commit = () => {
    if (problem || typed === null) return
    setTyped(null)
    if (key !== value) onRename(key)
  }
  const offered = keyOfWords(from)
  const canOffer = isKey(offered) && offered !== value && !taken.includes(offered)
  return (
    <div className="office-edit__field">
      <label className="office-label" htmlFor={id}>{speak('key')}</label>
      <div className="office-edit__joined">
        <input
          id={id} className="office-input office-edit__mono" dir="ltr" spellCheck={false} autoComplete="off" maxLength={50} value={key} readOnly={readOnly}
          aria-invalid={problem !== null} aria-describedby={`${id}hint`}
          onChange={(event) => setTyped(event.target.value)} onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation()
              setTyped(null)
            }
          }}
        />
        {canOffer && !readOnly && (
          <button type="button" className="office-button" onClick={() => { setTyped(null); onRename(offered) }}>{speak('keyFromWords')}</button>
        )}
      </div>
      <p id={`${id}hint`} className={problem ? 'office-edit__wrong' : 'office-edit__hint'}>{problem ?? speak('keyHint')}</p>
    </div>
  )
}
