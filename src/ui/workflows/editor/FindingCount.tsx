'use client'
import type { Finding } from '../../../workflows/finding.ts'
import { useEditing } from './EditingContext.ts'

/** The findings of an element, those of its steps and details included. */
export function findingsOf(findings: readonly Finding[], element: string): Finding[] {
  return findings.filter((finding) => finding.element === element || finding.element.startsWith(`${element}:`))
}

/** How much was found there: a sign and a number, and the words for those who do not see it. */
export function FindingCount({ element }: { element: string }) {
  const { findings, speak } = useEditing()
  const found = findingsOf(findings, element)
  if (found.length === 0) return null
  const isError = found.some(({ severity }) => severity === 'error')
  return (
    <span className={`office-edit__count ${isError ? 'is-error' : 'is-warning'}`}>
      <span aria-hidden="true">{isError ? '✕' : '!'} {found.length}</span>
      <span className="office-hidden">{speak(isError ? 'errors' : 'warnings', { count: found.length })}</span>
    </span>
  )
}
