'use client'
import { useEffect, useRef } from 'react'
import { partKinds, partsOf } from '../../../workflows/editing/parts.ts'
import { say } from '../../../shared/text.ts'
import { ElementForm } from './ElementForm.tsx'
import { useEditing, type Place } from './EditingContext.ts'
import { FindingList } from './FindingList.tsx'
import { PartList } from './PartList.tsx'
import { listLabels } from './partWords.ts'

/** Beside the drawing: the lists of all parts, the form of one, or what was found. */
export function Panel({ focusing, onLeave }: { focusing: number; onLeave: () => void }) {
  const { definition, place, show, speak, locale, findings } = useEditing()
  const body = useRef<HTMLDivElement>(null)
  const seen = useRef(focusing)
  useEffect(() => {
    if (seen.current === focusing) return
    seen.current = focusing
    const first = body.current?.querySelector<HTMLElement>('[data-first] :is(input, select, textarea):not(:disabled), [data-first]')
    first?.focus()
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
