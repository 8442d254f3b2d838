'use client'
import type { ShownFinding } from './shownWorkflow.ts'
import { Code } from '../parts/Code.tsx'
import { useSpoken } from './useSpoken.ts'
import { workflowWords } from './workflowWords.ts'

/** "2 errors, 1 warning", or that nothing is wrong. */
export function useFindingCount() {
  const { speak } = useSpoken(workflowWords)
  return (findings: readonly Pick<ShownFinding, 'severity'>[]): string => {
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const warnings = findings.length - errors
    if (findings.length === 0) return speak('noFindings')
    const parts = [
      ...(errors ? [errors === 1 ? speak('errorsOne') : speak('errors', { count: errors })] : []),
      ...(warnings ? [warnings === 1 ? speak('warningsOne') : speak('warnings', { count: warnings })] : []),
    ]
    return parts.join(' · ')
  }
}

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
