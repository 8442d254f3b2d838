'use client'
import { useId, useMemo, useRef, useState } from 'react'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { elementOf, pathOfElement } from '../../../workflows/editing/elementOf.ts'
import { readJson } from '../../../workflows/editing/readJson.ts'
import type { Finding } from '../../../workflows/finding.ts'
import { say } from '../../../shared/text.ts'
import { FindingText } from './FindingList.tsx'
import { useEditing } from './EditingContext.ts'

/** The whole definition as text; what is wrong is named by its line. */
export function TextMode({ formable }: { formable: boolean }) {
  const { definition, findings, locale, speak, edit, readOnly } = useEditing()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState(() => ({ of: definition, text: written(definition) }))
  // Changed by somebody else than this field: by a step back, or by the page around.
  if (typed.of !== definition) {
    const text = written(typed.of) === written(definition) ? typed.text : written(definition)
    setTyped({ of: definition, text })
  }
  const { text } = typed
  const read = useMemo(() => readJson(text), [text])
  const type = (next: string) => {
    const now = readJson(next)
    const isObject = now.ok && typeof now.value === 'object' && now.value !== null && !Array.isArray(now.value)
    const value = isObject ? (now.value as WorkflowDefinition) : definition
    setTyped({ of: value, text: next })
    if (isObject) edit(value, undefined, 'text')
  }
  const goTo = (line: number) => {
    const box = area.current
    if (!box) return
    const lines = text.split('\n')
    const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0)
    box.focus()
    box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    const height = Number.parseFloat(getComputedStyle(box).lineHeight)
    box.scrollTop = Math.max(0, (line - 4) * height)
  }
  const lineOf = (finding: Finding): number | undefined => {
    if (!read.ok) return undefined
    if (finding.code === 'SHAPE') return read.lines.get(finding.element) ?? read.lines.get(finding.element.split('.').slice(0, -1).join('.'))
    return formable ? read.lines.get(pathOfElement(definition, elementOf(definition, finding.element))) : undefined
  }
  return (
    <div className="office-edit__text">
      <div className="office-edit__field">
        <label className="office-label" htmlFor={id}>{speak('wholeText')}</label>
        <p className="office-edit__hint" id={`${id}hint`}>{speak('textHint')}{!formable && ` ${speak('noForms')}`}</p>
        <textarea
          ref={area} id={id} className="office-input office-edit__mono" dir="ltr" rows={28} wrap="off" spellCheck={false} readOnly={readOnly} value={text}
          aria-invalid={!read.ok} aria-describedby={`${id}hint ${id}said`} onChange={(event) => type(event.target.value)}
        />
      </div>
      <div id={`${id}said`} aria-live="polite">
        {!read.ok && (
          <p className="office-problem">
            {speak('lineColumn', { line: read.line, column: read.column, problem: say(read.problem, locale) })}{' '}
            <button type="button" className="office-button" onClick={() => goTo(read.line)}>{speak('goToLine', { line: read.line })}</button>
          </p>
        )}
      </div>
      <ul className="office-edit__findings">
        {findings.map((finding, index) => {
          const line = lineOf(finding)
          return (
            <li key={`${finding.code} ${finding.element} ${index}`}>
              <button type="button" className="office-edit__finding" disabled={line === undefined} onClick={() => line !== undefined && goTo(line)}>
                {line !== undefined && <span className="office-edit__line">{speak('atLine', { line })}</span>}
                <FindingText finding={finding} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function written(definition: unknown): string {
  return JSON.stringify(definition, null, 2) ?? ''
}
