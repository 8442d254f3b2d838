'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Run } from '../diagram/layoutOf.ts'
import { nameOf, type Element } from '../../../workflows/editing/elementOf.ts'
import { isFormable } from '../../../workflows/editing/isFormable.ts'
import { addPart, partOf, replacePart, type PartKind } from '../../../workflows/editing/parts.ts'
import { removalOf } from '../../../workflows/editing/removePart.ts'
import { renamePart } from '../../../workflows/editing/renamePart.ts'
import { AddTransition } from './AddTransition.tsx'
import { EditingContext, nameIn, type Editing, type Place } from './EditingContext.ts'
import { EditorCanvas } from './EditorCanvas.tsx'
import type { DefinitionEditorProps } from './editorProps.ts'
import { editorSpeaker } from './editorWords.ts'
import { Panel } from './Panel.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { TextMode } from './TextMode.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useFindings } from './useFindings.ts'
import { useHistory } from './useHistory.ts'
import './editor.css'

const nobody: never[] = []
const noWords = {}

/** The editor itself: the drawing, the forms beside it, and what both do to the definition. */
export default function Editor(props: DefinitionEditorProps) {
  const { value, locale, people, words = noWords, readOnly = false } = props
  const speak = useMemo(() => editorSpeaker(locale), [locale])
  const history = useHistory(props)
  const formable = useMemo(() => isFormable(value), [value])
  const findings = useFindings({ definition: value, findings: props.findings, people, words })
  const [asText, setAsText] = useState(false)
  const [place, setPlace] = useState<Place>({ list: 'state' })
  const [focusing, setFocusing] = useState(0)
  const [said, setSaid] = useState({ count: 0, text: '' })
  const [removing, setRemoving] = useState<{ kind: PartKind; key: string } | null>(null)
  const [drawing, setDrawing] = useState(false)
  const [run, setRun] = useState<Run | undefined>(undefined)
  const [arranged, setArranged] = useState(0)
  const root = useRef<HTMLDivElement>(null)

  // What had the focus may be gone with what was done: the keyboard goes on where the reader looks.
  useEffect(() => {
    if (said.count > 0 && document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [said.count])
  const tell = (text: string) => setSaid(({ count }) => ({ count: count + 1, text }))
  const show: Editing['show'] = (next, focus = false) => {
    setPlace(next)
    if (focus) setFocusing((count) => count + 1)
  }
  const edit: Editing['edit'] = (next, told, strand) => {
    if (readOnly) return
    history.edit(next, strand)
    if (told) tell(told)
  }
  const nameOfPart = (kind: PartKind, key: string) => nameIn(locale, partOf(value, kind, key)?.label, key)
  const editing: Editing = {
    definition: value,
    locale,
    dir: locale === 'ar' ? 'rtl' : 'ltr',
    readOnly,
    speak,
    people: people ?? nobody,
    words,
    findings,
    place,
    show,
    edit,
    tell,
    put: (kind, key, part, strand) => edit(replacePart(value, kind, key, part), undefined, strand),
    add: (kind, part) => {
      edit(addPart(value, kind, part), speak('added', { name: nameIn(locale, part.label, part.key) }))
      show({ element: { kind, key: part.key } }, true)
    },
    rename: (kind, from, to) => {
      edit(renamePart(value, kind, from, to), speak('renamed', { key: to }))
      setPlace((now) => ('element' in now && isPart(now.element, kind, from) ? { element: { ...now.element, key: to } } : now))
    },
    askRemove: (kind, key) => {
      if (!readOnly && partOf(value, kind, key)) setRemoving({ kind, key })
    },
  }
  const remove = () => {
    if (!removing) return
    edit(removalOf(value, removing.kind, removing.key).after, speak('removed', { name: nameOfPart(removing.kind, removing.key) }))
    setRemoving(null)
    show({ list: removing.kind }, true)
  }
  const step = (way: 'undo' | 'redo') => {
    if (!readOnly && history[way]()) tell(speak(way === 'undo' ? 'undone' : 'redone'))
  }
  const focusDrawing = () => {
    const id = 'element' in place ? nameOf(place.element) : ''
    const drawn = root.current?.querySelector<HTMLElement>(`[data-flow="${CSS.escape(id)}"]`)
    const goal = drawn ?? root.current?.querySelector<HTMLElement>('[data-flow][tabindex="0"]')
    goal?.focus()
  }

  return (
    <EditingContext value={editing}>
      <div
        ref={root} className="office-edit" dir={editing.dir} lang={locale} role="group" aria-label={speak('editor')}
        onKeyDown={(event) => {
          const key = event.key.toLowerCase()
          if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || event.defaultPrevented) return
          // In the whole text the browser's own steps are finer than ours.
          if (asText || !formable) return
          event.preventDefault()
          step(key === 'y' || event.shiftKey ? 'redo' : 'undo')
        }}
      >
        <Toolbar
          asText={asText || !formable} canDraw={formable} onView={setAsText} canUndo={history.canUndo} canRedo={history.canRedo} onStep={step}
          onAddTransition={() => setDrawing(true)}
          onArrange={(turn) => {
            if (turn) setRun(run === 'down' ? 'across' : 'down')
            setArranged((count) => count + 1)
            tell(speak('arranged'))
          }}
        />
        {readOnly && <p className="office-warning">{speak('readOnly')}</p>}
        {asText || !formable ? (
          <TextMode formable={formable} />
        ) : (
          <div className="office-edit__halves">
            <EditorCanvas run={run} onRun={setRun} arranged={arranged} onForm={() => setFocusing((count) => count + 1)} />
            <Panel focusing={focusing} onLeave={focusDrawing} />
          </div>
        )}
        {removing && <RemoveDialog kind={removing.kind} partKey={removing.key} onClose={() => setRemoving(null)} onRemove={remove} />}
        {drawing && <AddTransition from={from(place)} onClose={() => setDrawing(false)} />}
        <p className="office-hidden" role="status">
          <span key={said.count}>{said.text}</span>
        </p>
      </div>
    </EditingContext>
  )
}

function isPart(element: Element, kind: PartKind, key: string): element is Exclude<Element, { kind: 'workflow' }> {
  return element.kind === kind && element.key === key
}

function from(place: Place): string | undefined {
  return 'element' in place && place.element.kind === 'state' ? place.element.key : undefined
}
