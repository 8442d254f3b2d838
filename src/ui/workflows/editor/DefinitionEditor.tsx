'use client'
import { Diagram } from '../diagram/index.ts'
import type { DefinitionEditorProps } from './editorProps.ts'

/** Edits the definition of a workflow. */
export function DefinitionEditor({ value, locale }: DefinitionEditorProps) {
  return <Diagram states={value.states} transitions={value.transitions} locale={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'} />
}
