'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import { AddFrom } from './AddFrom.tsx'
import type { BuilderSpeak } from './builderWords.ts'

type Props<Item> = {
  items: readonly Item[]
  /** What the line at a place is called: "Filter 2". */
  nameOf: (place: number) => string
  /** What is chosen in it. */
  renderLine: (item: Item, place: number) => ReactNode
  speak: BuilderSpeak
  onRemove: (place: number) => void
  /** What can be added; null where there is nothing, or enough. */
  add: { label: string; options: readonly { value: string; label: string }[]; onAdd: (value: string) => void } | null
}

/**
 * Lines of which a part of a report is made - filters, groups, figures, conditions, orders -, each with its choices and a
 * way to take it out, and below them the list to add from. The keyboard stays where something was done: in the line that
 * came, or where the one stood that went.
 */
export function Lines<Item>({ items, nameOf, renderLine, speak, onRemove, add }: Props<Item>) {
  const whole = useRef<HTMLDivElement>(null)
  const done = useRef<{ added: boolean; place: number } | null>(null)
  useEffect(() => {
    if (!whole.current || !done.current) return
    const { added, place } = done.current
    const lines = whole.current.querySelectorAll<HTMLElement>(':scope > .office-builder__filters > div')
    const there = lines[Math.min(place, lines.length - 1)]
    const next = there ? there.querySelector<HTMLElement>(added ? 'select, input' : '[data-remove]') : whole.current.querySelector<HTMLElement>('[data-add]')
    // What was asked for may still be on its way.
    if (added && lines.length <= place) return
    done.current = null
    next?.focus()
  })
  return (
    <div ref={whole} className="office-builder__lines">
      <div className="office-builder__filters">
        {items.map((item, place) => (
          // A line has nothing of its own to be known by: two may be the same.
          <div key={place} role="group" aria-label={nameOf(place)}>
            {renderLine(item, place)}
            <button
              type="button" className="office-builder__small" data-remove aria-label={speak('remove', { name: nameOf(place) })}
              onClick={() => {
                done.current = { added: false, place }
                onRemove(place)
              }}
            >
              ×
            </button>
          </div>
        ))}
      </div>
      {add && add.options.length > 0 && (
        <AddFrom
          label={add.label} options={add.options}
          onAdd={(value) => {
            done.current = { added: true, place: items.length }
            add.onAdd(value)
          }}
        />
      )}
    </div>
  )
}
