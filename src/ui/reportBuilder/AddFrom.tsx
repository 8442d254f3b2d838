'use client'
import { useId, type KeyboardEvent } from 'react'

type Props = { label: string; options: readonly { value: string; label: string }[]; onAdd: (value: string) => void }

/** A list to add from: what is chosen there is added at once. */
export function AddFrom({ label, options, onAdd }: Props) {
  const id = useId()
  return (
    <div className="office-builder__field">
      <label className="office-hidden" htmlFor={id}>{label}</label>
      <select id={id} className="office-input" data-add value="" onKeyDown={openFirst} onChange={({ target }) => target.value !== '' && onAdd(target.value)}>
        <option value="">{label}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

/** On a closed list an arrow or a letter would take a line unseen, and add it: with the keyboard, too, one looks first. */
function openFirst(event: KeyboardEvent<HTMLSelectElement>): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event
  if (ctrlKey || metaKey || altKey || (key.length > 1 && !/^(?:Arrow|Page|Home|End)/.test(key)) || !('showPicker' in currentTarget)) return
  event.preventDefault()
  currentTarget.showPicker()
}
