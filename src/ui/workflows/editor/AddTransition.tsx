'use client'
import { useState } from 'react'
import { newTransition } from '../../../workflows/editing/newPart.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useEditing } from './EditingContext.ts'
import { Choice } from './fields/Choice.tsx'
import { partOptions } from './fields/options.ts'
import { transitionBetween } from './transitionBetween.ts'

/** Draws a transition without a mouse: from where, to where. */
export function AddTransition({ from: given, onClose }: { from: string | undefined; onClose: () => void }) {
  const { definition, locale, speak, add, dir } = useEditing()
  const states = partOptions(definition, 'state', locale)
  const [from, setFrom] = useState(given ?? states[0]?.value ?? '')
  const [to, setTo] = useState(states.find(({ value }) => value !== from)?.value ?? from)
  const isTaken = transitionBetween(definition, from, to) !== undefined
  return (
    <Dialog
      title={speak('addTransition')} onClose={onClose}
      onSubmit={() => {
        if (isTaken) return
        add('transition', newTransition(definition, from, to))
        onClose()
      }}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={isTaken}>{speak('add')}</button>
        </>
      }
    >
      <div dir={dir} className="office-edit__row">
        <Choice label={speak('from')} value={from} options={states} onChange={setFrom} />
        <Choice label={speak('to')} value={to} options={states} onChange={setTo} />
      </div>
      <div aria-live="polite">{isTaken && <p className="office-warning">{speak('twoWays')}</p>}</div>
    </Dialog>
  )
}
