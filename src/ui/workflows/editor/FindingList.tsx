'use client'
import { elementOf } from '../../../workflows/editing/elementOf.ts'
import type { Finding } from '../../../workflows/finding.ts'
import { say } from '../../../shared/text.ts'
import { useEditing } from './EditingContext.ts'

/** Everything that was found; each leads to its element. */
export function FindingList() {
  const { definition, findings, speak, show } = useEditing()
  const sorted = [...findings].sort((a, b) => a.severity.localeCompare(b.severity))
  return (
    <section>
      <div className="office-edit__head">
        <h3 data-first="" tabIndex={-1}>{speak('findings')}</h3>
      </div>
      {findings.length === 0 && <p className="office-edit__right">✓ {speak('noFindings')}</p>}
      <ul className="office-edit__findings">
        {sorted.map((finding, index) => (
          <li key={`${finding.code} ${finding.element} ${index}`}>
            <button type="button" className="office-edit__finding" onClick={() => show({ element: elementOf(definition, finding.element) }, true)}>
              <FindingText finding={finding} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A finding as it is read: how grave, what, and its code. */
export function FindingText({ finding: { severity, message, code } }: { finding: Finding }) {
  const { speak, locale } = useEditing()
  return (
    <>
      <span className={`office-edit__grave is-${severity}`}>{severity === 'error' ? '✕' : '!'} {speak(severity)}</span>
      <span dir="auto">{say(message, locale)}</span>
      <code dir="ltr">{code}</code>
    </>
  )
}
