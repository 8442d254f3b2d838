'use client'
import { useId } from 'react'
import { useSpoken } from '../useSpoken.ts'
import { reportWords } from './reportWords.ts'

type Props = {
  label: string
  options: readonly { value: string; label: string }[]
  /** Values with commas between; empty for any. */
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

/**
 * Any of a list: closed it says what is chosen, opened it has a box for each, over what stands below it; it closes when
 * one goes on, and by Escape. A value that the list does not have is kept.
 */
export function ManyChoice({ label, options, value, fault, onChange }: Props) {
  const { locale, speak } = useSpoken(reportWords)
  const id = useId()
  const chosen = value.split(',').map((each) => each.trim()).filter((each) => each !== '')
  const strange = chosen.filter((each) => !options.some((option) => option.value === each))
  const all = [...options, ...strange.map((each) => ({ value: each, label: each }))]
  const said = all.filter((option) => chosen.includes(option.value)).map((option) => option.label).join(locale === 'ar' ? '، ' : ', ')
  const toggle = (which: string, on: boolean) => onChange(all.map((option) => option.value).filter((each) => (each === which ? on : chosen.includes(each))).join(','))
  return (
    <div className="office-reports-field">
      <span className="office-label" id={`${id}-label`}>{label}</span>
      <details
        className="office-reports-many"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) currentTarget.open = false
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !event.currentTarget.open) return
          // Of two things that are open it is this one that closes.
          event.preventDefault()
          event.stopPropagation()
          event.currentTarget.open = false
          event.currentTarget.querySelector('summary')?.focus()
        }}
      >
        <summary className="office-input" aria-labelledby={`${id}-label ${id}-said`}><span id={`${id}-said`}>{said || speak('any')}</span></summary>
        <fieldset aria-labelledby={`${id}-label`} tabIndex={-1}>
          {all.map((option) => (
            <label key={option.value}>
              <input type="checkbox" checked={chosen.includes(option.value)} onChange={({ target }) => toggle(option.value, target.checked)} /> <bdi>{option.label}</bdi>
            </label>
          ))}
          {chosen.length > 0 && (
            <button
              type="button" className="office-button"
              onClick={({ currentTarget }) => {
                // The button goes with the last choice; where one is, stays.
                currentTarget.closest('details')?.querySelector('summary')?.focus()
                onChange('')
              }}
            >
              {speak('anyAgain')}
            </button>
          )}
        </fieldset>
      </details>
      {fault && <small className="office-reports-fault">{fault}</small>}
    </div>
  )
}
