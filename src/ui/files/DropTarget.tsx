'use client'
import { useState, type ReactNode } from 'react'

type DropTargetProps = {
  as?: 'div' | 'li'
  className: string
  /** Files may be dropped here; null: not here, the drop goes to what is around. */
  onFiles: ((files: File[]) => void) | null
  children: ReactNode
}

/** A place that takes dropped files and shows, while they are over it, that it does (`is-over`). */
export function DropTarget({ as: Element = 'div', className, onFiles, children }: DropTargetProps) {
  const [over, setOver] = useState(false)
  if (!onFiles) return <Element className={className}>{children}</Element>
  return (
    <Element
      className={`${className}${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </Element>
  )
}
