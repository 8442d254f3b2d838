'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import { $getRoot, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, DROP_COMMAND, KEY_ENTER_COMMAND } from 'lexical'
import { useEffect, useRef } from 'react'
import { keepToOurNodes, type LinkOf } from './keepToOurNodes.ts'

/** What stands in an editor: its state as JSON, and whether there are words. */
export type Written = { state: string; isEmpty: boolean }

type Props = { autoFocus: boolean; linkOf: LinkOf; onChange: (written: Written) => void; onSend?: (() => void) | undefined; onFiles: ((files: File[]) => void) | null }

/** What an editor tells the form around it: changes, Ctrl or Cmd with Enter, files dropped or pasted. */
export function Doings({ autoFocus, linkOf, onChange, onSend, onFiles }: Props): null {
  const [editor] = useLexicalComposerContext()
  const told = useRef({ onChange, onSend, onFiles })
  useEffect(() => {
    told.current = { onChange, onSend, onFiles }
  })
  useEffect(() => {
    if (autoFocus) editor.focus()
  }, [editor, autoFocus])
  useEffect(
    () =>
      mergeRegister(
        keepToOurNodes(editor, linkOf),
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
          if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
          const isEmpty = editorState.read(() => $getRoot().getTextContent().trim() === '')
          told.current.onChange({ state: JSON.stringify(editorState.toJSON()), isEmpty })
        }),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            const { onSend: send } = told.current
            if (!send || !event || !(event.ctrlKey || event.metaKey)) return false
            event.preventDefault()
            send()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        // What is dropped, the form around the words takes; here it would come a second time.
        editor.registerCommand(DROP_COMMAND, (event) => (event.dataTransfer?.files.length ?? 0) > 0, COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(
          DRAG_DROP_PASTE,
          (files) => {
            told.current.onFiles?.(files)
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor, linkOf],
  )
  return null
}
