'use client'
import { useEffect, useRef } from 'react'

type Props = { title: string; lead: string; action?: { href: string; label: string } }

/** What was done, in the place of the form that did it; the focus comes along, so that it is read out. */
export function Done({ title, lead, action }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card form">
      <svg className="sign is-valid" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <circle cx="24" cy="24" r="23" className="sign-ground" />
        <path className="sign-stroke" d="M14.5 25 21.5 32 34 17.5" />
      </svg>
      <h2 ref={heading} tabIndex={-1}>{title}</h2>
      <p>{lead}</p>
      {action && <a className="button" href={action.href}>{action.label}</a>}
    </section>
  )
}
