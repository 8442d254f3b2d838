'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_NORMAL, FORMAT_TEXT_COMMAND, KEY_DOWN_COMMAND } from 'lexical'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useSpoken } from '../../useSpoken.ts'
import { richTextWords, type RichTextWord } from '../richTextWords.ts'
import type { LinkOf } from './keepToOurNodes.ts'
import { LinkField } from './LinkField.tsx'
import { setBlock } from './setBlock.ts'
import { textFormats, useFormat } from './useFormat.ts'

type Tool = { word: RichTextWord; sign: ReactNode; keys: string; code: string; shift: boolean; pressed: boolean; run: () => void }

const signs: Record<string, ReactNode> = { bold: <b>B</b>, italic: <i>I</i>, underline: <u>U</u>, strikethrough: <s>S</s>, code: <code>&lt;/&gt;</code> }
const numbered = (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
    <path d="M2 3l1.2-.8V6M2 10.2c.6-.9 2-.6 1.9.4 0 .9-1.9 1.7-1.9 2.8h2M7.5 4H14M7.5 12H14" />
  </svg>
)
const chain = (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
    <path d="M7 9.5a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7L8 4.8M9 6.5a2.6 2.6 0 0 0-3.7 0L3.1 8.7a2.6 2.6 0 0 0 3.7 3.7L8 11.2" />
  </svg>
)
/** The keys of formats; those of the first three are Lexical's own. */
const formatKeys = { bold: ['B', false], italic: ['I', false], underline: ['U', false], strikethrough: ['X', true], code: ['C', true] } as const

/** The buttons above the words. Arrow keys move between them, as in any toolbar. */
export function Toolbar({ linkOf, children }: { linkOf: LinkOf; children?: ReactNode }) {
  const { speak: say } = useSpoken(richTextWords)
  const [editor] = useLexicalComposerContext()
  const { texts, block, link } = useFormat()
  const [linking, setLinking] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const tools: Tool[] = [
    ...textFormats.map((format): Tool => {
      const [key, shift] = formatKeys[format]
      return { word: format, sign: signs[format], keys: `${shift ? 'Shift+' : ''}${key}`, code: `Key${key}`, shift, pressed: texts.has(format), run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format) }
    }),
    ...(['bullet', 'number', 'quote'] as const).map((kind): Tool => {
      const digit = { bullet: '8', number: '7', quote: '9' }[kind]
      const sign = { bullet: '•—', number: numbered, quote: '❝' }[kind]
      return { word: kind, sign, keys: `Shift+${digit}`, code: `Digit${digit}`, shift: true, pressed: block === kind, run: () => setBlock(editor, kind, block) }
    }),
    { word: 'link', sign: chain, keys: 'K', code: 'KeyK', shift: false, pressed: link !== null, run: () => setLinking(true) },
  ]
  const present = useRef(tools)
  useEffect(() => {
    present.current = tools
  })
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
          const tool = present.current.find(({ code, shift }) => code === event.code && shift === event.shiftKey)
          if (!tool || ['bold', 'italic', 'underline'].includes(tool.word)) return false
          event.preventDefault()
          tool.run()
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  )
  const move = (step: number) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const index = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons.at((index + step) % buttons.length)?.focus()
  }
  return (
    <>
      <div
        ref={bar}
        role="toolbar"
        aria-label={say('formatting')}
        className="mdc-toolbar"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
          const forward = document.documentElement.dir.toLowerCase() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
          event.preventDefault()
          move(event.key === forward ? 1 : -1)
        }}
      >
        {tools.map(({ word, sign, keys, pressed, run }, index) => (
          <button
            key={word}
            type="button"
            aria-pressed={pressed}
            aria-label={say(word)}
            title={`${say(word)} (Ctrl+${keys})`}
            tabIndex={index === 0 ? 0 : -1}
            // The words stay selected while a button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
        {children}
      </div>
      {linking && <LinkField present={link} linkOf={linkOf} onClose={() => setLinking(false)} />}
    </>
  )
}
