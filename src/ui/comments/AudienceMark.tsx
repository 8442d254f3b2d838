import type { Speak } from '../words.ts'

/** A closed lock, or two people: who reads it, for eyes that do not tell the colours apart. */
export function AudienceIcon({ internal }: { internal: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
      {internal ? (
        <><rect x="3" y="7" width="10" height="7" rx="1.5" /><path d="M5 7V5a3 3 0 0 1 6 0v2" /></>
      ) : (
        <><circle cx="6" cy="5" r="2.4" /><path d="M1.5 13.5c.4-2.8 2-4.2 4.5-4.2s4.1 1.4 4.5 4.2" /><path d="M10.5 3a2.4 2.4 0 0 1 0 4.3M12.3 9.7c1.3.6 2 1.9 2.2 3.8" /></>
      )}
    </svg>
  )
}

/** Says beside a comment who reads it. */
export function AudienceMark({ internal, speak }: { internal: boolean; speak: Speak }) {
  return (
    <span className={`office-tag office-tag--${internal ? 'internal' : 'external'} mdc-audience`}>
      <AudienceIcon internal={internal} /> {speak(internal ? 'internal' : 'external')}
    </span>
  )
}
