'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useId, useRef, useState } from 'react'
import { useSpoken } from '../../useSpoken.ts'
import { richTextWords } from '../richTextWords.ts'
import type { LinkOf } from './keepToOurNodes.ts'
import { setLink } from './setBlock.ts'

/** Asks where the selected words lead. `example.com` is taken for a web page, `a@b.example` for an address to write to. */
export function LinkField({ present, linkOf, onClose }: { present: string | null; linkOf: LinkOf; onClose: () => void }) {
  const { speak: say } = useSpoken(richTextWords)
  const [editor] = useLexicalComposerContext()
  const [address, setAddress] = useState(present ?? '')
  const [wrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const close = () => {
    onClose()
    editor.focus()
  }
  const apply = () => {
    const url = linkOf(address.trim()) ?? linkOf(completed(address.trim()))
    if (url === null) return setWrong(true)
    setLink(editor, url)
    close()
  }
  return (
    <div className="mdc-linkfield">
      <label htmlFor={id} className="office-hidden">{say('linkAddress')}</label>
      <input
        ref={field}
        id={id}
        className="office-input"
        dir="ltr"
        placeholder="https://"
        value={address}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          setAddress(event.target.value)
          setWrong(false)
        }}
        onKeyDown={(event) => {
          // The form of the page must not be sent by it.
          if (event.key === 'Enter') {
            event.preventDefault()
            apply()
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            close()
          }
        }}
      />
      <button type="button" className="office-button" onClick={apply}>{say('setLink')}</button>
      {present !== null && (
        <button
          type="button"
          className="office-button"
          onClick={() => {
            setLink(editor, null)
            close()
          }}
        >
          {say('removeLink')}
        </button>
      )}
      {wrong && <p id={`${id}-wrong`} className="office-problem" role="alert">{say('linkBad')}</p>}
    </div>
  )
}

function completed(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}
