'use client'
import { useMemo } from 'react'
import type { Locale } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import type { Finding } from '../../workflows/finding.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'
import { DefinitionEditor } from './editor/index.ts'
import type { OfficeWords, ShownFinding } from './shownWorkflow.ts'

type Props = {
  /** Of whatever shape a draft may have. */
  definition: unknown
  onChange?: (definition: unknown) => void
  findings?: readonly ShownFinding[]
  people: readonly PersonFacts[]
  words: OfficeWords
  locale: Locale
}

/** The editor with what the pages know; without `onChange` for reading. */
export function DefinitionDesk({ definition, onChange, findings = [], people, words, locale }: Props) {
  // The server has said them in the reader's language already.
  const told = useMemo(() => findings.map((finding): Finding => ({ ...finding, message: { en: finding.message, ar: finding.message } })), [findings])
  return (
    <DefinitionEditor
      value={definition as WorkflowDefinition} onChange={(next) => onChange?.(next)} findings={told} people={people} words={words} locale={locale}
      readOnly={!onChange}
    />
  )
}
