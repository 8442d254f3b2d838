'use client'
import { useEffect, useRef } from 'react'

/** Shows a dialog in front of the page for as long as it is there: focus stays inside, and goes back where it was. */
export function useModal() {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      // React has taken the dialog away by now, and the browser gives the focus back only to one that is closed in its place.
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return element
}
