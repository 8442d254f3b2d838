'use client'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Files pasted while this part of the page is to be seen, unless somebody is typing: there, a paste belongs to the text.
 * A picture from the clipboard has no name of its own; it is named by the moment, so that two do not look alike.
 */
export function usePastedFiles(place: RefObject<HTMLElement | null>, word: string, take: ((files: File[]) => void) | null): void {
  const taking = useRef(take)
  useEffect(() => {
    taking.current = take
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const isShown = place.current !== null && place.current.offsetParent !== null
      if (files.length === 0 || !isShown || !taking.current || isTyping(event.target)) return
      event.preventDefault()
      taking.current(files.map((file) => named(file, word)))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [place, word])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select'))

function named(file: File, word: string): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  const moment = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`
  return new File([file], `${word} ${moment}${file.name.slice(5)}`, { type: file.type })
}
