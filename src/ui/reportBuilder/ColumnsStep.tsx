'use client'
import { useRef, useState } from 'react'
import type { SourceOffer } from '../../reports/custom/buildingKit.ts'
import { AddFrom } from './AddFrom.tsx'
import type { BuilderSpeak } from './builderWords.ts'
import { moved } from './draft.ts'

type Props = { source: SourceOffer; columns: readonly string[]; speak: BuilderSpeak; onChange: (columns: string[]) => void }

/** The columns in their order: added from a list, moved by dragging or by the arrows, told where they stand. */
export function ColumnsStep({ source, columns, speak, onChange }: Props) {
  const [dragged, setDragged] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const labelOf = (key: string) => source.fields.find((field) => field.key === key)?.label ?? key
  const rest = source.fields.filter(({ key }) => !columns.includes(key))
  const move = (from: number, to: number) => {
    if (to < 0 || to >= columns.length) return
    onChange(moved(columns, from, to))
    setTold(speak('moved', { name: labelOf(columns[from]!), place: to + 1, count: columns.length }))
  }
  const drop = (place: number) => {
    onChange(columns.toSpliced(place, 1))
    list.current?.querySelectorAll<HTMLElement>('[data-remove]')[Math.max(0, place - 1)]?.focus()
  }
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('columns')}</h2>
      <p className="office-muted">{speak('columnsHint')}</p>
      {columns.length === 0 && <p className="office-muted">{speak('noColumns')}</p>}
      <ol className="office-builder__columns" ref={list}>
        {columns.map((key, place) => (
          <li
            key={key} draggable className={dragged === place ? 'is-dragged' : undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(place)
            }}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              if (dragged === place) return
              onChange(moved(columns, dragged, place))
              setDragged(place)
            }}
            onDragEnd={() => setDragged(null)}
            onDrop={(event) => event.preventDefault()}
          >
            <span className="office-builder__grip" aria-hidden="true">⠿</span>
            <span className="office-builder__name">{labelOf(key)}</span>
            <button type="button" className="office-builder__small" disabled={place === 0} aria-label={speak('earlier', { name: labelOf(key) })} onClick={() => move(place, place - 1)}>↑</button>
            <button type="button" className="office-builder__small" disabled={place === columns.length - 1} aria-label={speak('later', { name: labelOf(key) })} onClick={() => move(place, place + 1)}>↓</button>
            <button type="button" className="office-builder__small" data-remove aria-label={speak('remove', { name: labelOf(key) })} onClick={() => drop(place)}>×</button>
          </li>
        ))}
      </ol>
      <span className="office-hidden" role="status">{told}</span>
      <div className="office-builder__row">
        <AddFrom label={speak('addColumn')} options={rest.map(({ key, label }) => ({ value: key, label }))} onAdd={(key) => onChange([...columns, key])} />
        <button type="button" className="office-button" onClick={() => onChange([...source.usual])}>{speak('usualColumns')}</button>
        <button type="button" className="office-button" aria-disabled={columns.length === 0 || undefined} onClick={() => onChange([])}>{speak('noRows')}</button>
      </div>
    </section>
  )
}
