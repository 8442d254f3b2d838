'use client'
import { useId, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useModal } from './useModal.ts'

type Props = {
  title: string
  children: ReactNode
  /** The buttons, the main one last. */
  actions: ReactNode
  onClose: () => void
  onSubmit?: () => void
  wide?: boolean
}

/**
 * A question in front of the page: the browser's own dialog, so focus stays inside and Escape closes. It hangs on the
 * body: inside the form of a page its own form would be a form in a form, and never be submitted.
 */
export function Dialog({ title, children, actions, onClose, onSubmit, wide = false }: Props) {
  const element = useModal()
  const titleId = useId()
  return createPortal(
    <dialog
      ref={element}
      className={`office-dialog${wide ? ' office-dialog--wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          // React bubbles through portals: the page's own form must not take this for its own.
          event.stopPropagation()
          onSubmit?.()
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <div className="office-dialog__body">{children}</div>
        <div className="office-dialog__actions">{actions}</div>
      </form>
    </dialog>,
    document.body,
  )
}
