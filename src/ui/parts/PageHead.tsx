import type { ReactNode } from 'react'
import './pageHead.css'

type Props = { title: ReactNode; intro?: ReactNode; children?: ReactNode }

/** The head of a page of ours: what it is, a sentence what for, and at its end what can be done with all of it. */
export function PageHead({ title, intro, children }: Props) {
  return (
    <div className="office-page__head">
      <div>
        <h1>{title}</h1>
        {intro && <p className="office-muted">{intro}</p>}
      </div>
      {children && <div className="office-actions">{children}</div>}
    </div>
  )
}
