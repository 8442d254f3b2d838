'use client'
import { useEffect, useRef } from 'react'
import { nameOf } from '../../../workflows/editing/elementOf.ts'
import { partKinds, partsOf } from '../../../workflows/editing/parts.ts'
import { say } from '../../../shared/text.ts'
import { ElementForm } from './ElementForm.tsx'
import { useEditing, type Place } from './EditingContext.ts'
import { FindingList } from './FindingList.tsx'
import { PartList } from './PartList.tsx'
import { listLabels } from '../partLabels.ts'

/** Beside the drawing: the lists of all parts, the form of one, or what was found. */
export function Panel({ focusing, onLeave }: { focusing: number; onLeave: () => void }) {
  const { definition, place, show, speak, locale, findings } = useEditing()
  const body = useRef<HTMLDivElement>(null)
  const seen = useRef(focusing)
  // Another form is read from its beginning.
  const shown = 'element' in place ? nameOf(place.element) : JSON.stringify(place)
  const read = useRef(shown)
  useEffect(() => {
    if (read.current === shown) return
    read.current = shown
    if (body.current) body.current.scrollTop = 0
  }, [shown])
  useEffect(() => {
    if (seen.current === focusing) return
    seen.current = focusing
    const home = body.current?.querySelector<HTMLElement>('[data-first]')
    const first = home?.querySelector<HTMLElement>('input:not(:disabled), select:not(:disabled), textarea') ?? home
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'nearest' })
  }, [focusing])
  const open = 'list' in place ? place.list : 'findings' in place ? 'findings' : place.element.kind
  const tab = (to: Place, name: string, kind: string, count?: number) => (
    <button key={kind} type="button" aria-current={open === kind ? 'true' : undefined} onClick={() => show(to)}>
      {name}
      {count !== undefined && <span className="office-edit__many">{count}</span>}
    </button>
  )
  return (
    <div
      className="office-edit__panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onLeave()
      }}
    >
      <nav className="office-edit__tabs" aria-label={speak('parts')}>
        {tab({ element: { kind: 'workflow' } }, speak('workflow'), 'workflow')}
        {partKinds.map((kind) => tab({ list: kind }, say(listLabels[kind], locale), kind, partsOf(definition, kind).length))}
        {tab({ findings: true }, speak('findings'), 'findings', findings.length)}
      </nav>
      <div ref={body} className="office-edit__body">
        {'list' in place ? <PartList key={place.list} kind={place.list} /> : 'findings' in place ? <FindingList /> : <ElementForm element={place.element} />}
      </div>
    </div>
  )
}
