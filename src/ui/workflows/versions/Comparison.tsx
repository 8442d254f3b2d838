'use client'
import { useId, useMemo, useState } from 'react'
import { compareDefinitions } from '../../../workflows/compareDefinitions.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { DefinitionDiagram } from '../DefinitionDiagram.tsx'
import { shapedOf, type ShownVersion } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { useVersionName } from '../useVersionName.ts'
import { workflowWords } from '../workflowWords.ts'
import { Differences } from './Differences.tsx'
import { mergedDefinition } from './mergedDefinition.ts'
import { versionWords } from './versionWords.ts'

type Choice = { older: number; newer: number }
type Props = { versions: readonly ShownVersion[]; choice: Choice; onChoose: (choice: Choice) => void }

/** Two versions of a workflow beside each other: in words, and in one drawing. */
export function Comparison({ versions, choice, onChoose }: Props) {
  const { speak } = useSpoken(versionWords)
  const general = useSpoken(workflowWords)
  const nameOf = useVersionName()
  const id = useId()
  if (versions.length < 2) return <p className="office-muted">{speak('noneYet')}</p>
  const before = shapedOf(versions.find(({ number }) => number === choice.older)?.definition)
  const after = shapedOf(versions.find(({ number }) => number === choice.newer)?.definition)
  const picker = (which: keyof Choice) => (
    <div>
      <label className="office-label" htmlFor={`${id}-${which}`}>{speak(which)}</label>
      <select
        id={`${id}-${which}`} className="office-input" value={choice[which]}
        onChange={({ target }) => onChoose({ ...choice, [which]: Number(target.value) })}
      >
        {versions.map((version) => <option key={version.id} value={version.number}>{nameOf(version)}</option>)}
      </select>
    </div>
  )
  return (
    <section className="office-comparison">
      <h2>{speak('compare')}</h2>
      <div className="office-fields">
        {picker('older')}
        {picker('newer')}
      </div>
      {before && after ? <Compared before={before} after={after} /> : <p className="office-warning">{general.speak('notShaped')}</p>}
    </section>
  )
}

/** What `after` has that `before` had not. */
export function Compared({ before, after }: { before: WorkflowDefinition; after: WorkflowDefinition }) {
  const { locale, speak } = useSpoken(versionWords)
  const differences = useMemo(() => compareDefinitions(before, after), [before, after])
  const merged = useMemo(() => mergedDefinition(before, after), [before, after])
  const [open, setOpen] = useState(true)
  if (differences.length === 0) return <p className="office-note">{speak('same')}</p>
  return (
    <div className="office-compared">
      <div>
        <h3>{differences.length === 1 ? speak('oneDifference') : speak('differences', { count: differences.length })}</h3>
        <Differences differences={differences} />
      </div>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{speak('drawn')}</summary>
        <p className="office-muted">{speak('legend')}</p>
        {open && <DefinitionDiagram definition={merged} locale={locale} />}
      </details>
    </div>
  )
}
