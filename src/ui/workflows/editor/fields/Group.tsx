'use client'
import { useId, type ReactNode } from 'react'

/** Fields that belong together, under a heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" className="office-edit__group" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </div>
  )
}
