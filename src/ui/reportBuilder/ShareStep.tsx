'use client'
import type { ReportSource } from '../../reports/reportTypes.ts'
import type { BuilderSpeak } from './builderWords.ts'
import type { Draft } from './draft.ts'

type Props = { source: ReportSource; sharedWith: Draft['sharedWith']; speak: BuilderSpeak; fault?: string | undefined; onChange: (roles: Draft['sharedWith']) => void }

/** Who else may make it. What is made of people or the audit log is no editor's. */
export function ShareStep({ source, sharedWith, speak, fault, onChange }: Props) {
  const offered = (['editor', 'admin'] as const).filter((role) => role === 'admin' || !['users', 'audit'].includes(source))
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('sharing')}</h2>
      <p className="office-muted">{speak(sharedWith.length === 0 ? 'nobodyElse' : 'sharingHint')}</p>
      <div className="office-builder__choices">
        {offered.map((role) => (
          <label key={role}>
            <input type="checkbox" checked={sharedWith.includes(role)} onChange={({ target }) => onChange(target.checked ? [...sharedWith, role] : sharedWith.filter((each) => each !== role))} />
            {speak(role === 'editor' ? 'editors' : 'admins')}
          </label>
        ))}
      </div>
      {fault && <small className="office-builder__fault">{fault}</small>}
    </section>
  )
}
