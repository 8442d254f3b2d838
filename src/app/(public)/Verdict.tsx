import type { ReactNode } from 'react'

type Props = { valid: boolean; title: string; lead: string; children?: ReactNode }

/** A clear yes or no, told by sign, colour and words alike. */
export function Verdict({ valid, title, lead, children }: Props) {
  return (
    <section className={valid ? 'card verdict is-valid' : 'card verdict is-not-valid'}>
      <svg className="sign" viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
        <circle cx="24" cy="24" r="23" className="sign-ground" />
        <path className="sign-stroke" d={valid ? 'M14.5 25 21.5 32 34 17.5' : 'M17 17 31 31M31 17 17 31'} />
      </svg>
      <h1>{title}</h1>
      <p>{lead}</p>
      {children}
    </section>
  )
}
