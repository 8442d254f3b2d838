'use client'
import { lazy, Suspense } from 'react'
import { useInBrowser } from '../diagram/useInBrowser.ts'
import type { DefinitionEditorProps } from './editorProps.ts'
import { editorSpeaker } from './editorWords.ts'

const Editor = lazy(() => import('./Editor.tsx'))

/**
 * Edits the definition of a workflow: drawn, in forms, or as text. Loaded where it is shown: no other page carries the
 * drawing library and the engine's checks.
 */
export function DefinitionEditor(props: DefinitionEditorProps) {
  const inBrowser = useInBrowser()
  const opening = <p className="office-empty">{editorSpeaker(props.locale)('loading')}</p>
  return inBrowser ? (
    <Suspense fallback={opening}>
      <Editor {...props} />
    </Suspense>
  ) : (
    opening
  )
}
