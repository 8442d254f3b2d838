'use client'
import type { KeyboardEvent } from 'react'

type Props<Name extends string> = {
  label: string
  tabs: readonly { name: Name; label: string; mark?: string | null }[]
  chosen: Name
  onChoose: (name: Name) => void
  /** The ids of the tabs and panels begin with it. */
  base: string
}

/** Tabs above the parts of a page. Arrow keys, Home and End move between them. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, base }: Props<Name>) {
  const move = (event: KeyboardEvent) => {
    const forward = document.documentElement.dir.toLowerCase() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const at = tabs.findIndex(({ name }) => name === chosen)
    const last = tabs.length - 1
    const targets: Record<string, number> = { ArrowLeft: forward === 'ArrowLeft' ? at + 1 : at - 1, ArrowRight: forward === 'ArrowRight' ? at + 1 : at - 1, Home: 0, End: last }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = tabs[(target + tabs.length) % tabs.length]!
    onChoose(next.name)
    document.getElementById(`${base}-${next.name}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="office-tabs" onKeyDown={move}>
      {tabs.map(({ name, label: said, mark }) => (
        <button
          key={name} id={`${base}-${name}`} type="button" role="tab" aria-selected={chosen === name}
          aria-controls={`${base}-panel`} tabIndex={chosen === name ? 0 : -1} onClick={() => onChoose(name)}
        >
          {said}
          {mark && <span className="office-tabs__mark">{mark}</span>}
        </button>
      ))}
    </div>
  )
}
