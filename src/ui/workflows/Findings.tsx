'use client'
import type { ShownFinding } from './shownWorkflow.ts'
import { Code } from '../parts/Code.tsx'
import { useSpoken } from '../useSpoken.ts'
import { workflowWords } from './workflowWords.ts'

type Props = { findings: readonly ShownFinding[]; onElement?: (element: string) => void }

/** What is wrong with a definition, errors first; the words say how grave it is, not the colour alone. */
export function Findings({ findings, onElement }: Props) {
  const { speak } = useSpoken(workflowWords)
  const ordered = findings.toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'))
  return (
    <ul className="office-findings">
      {ordered.map(({ code, element, severity, message }) => (
        <li key={`${code} ${element} ${message}`} className={`is-${severity}`}>
          <strong>{speak(severity)}</strong>
          <span dir="auto">{message}</span>
          {onElement
            ? <button type="button" className="office-link" onClick={() => onElement(element)}><Code>{element}</Code></button>
            : <span className="office-muted"><Code>{element}</Code></span>}
        </li>
      ))}
    </ul>
  )
}
