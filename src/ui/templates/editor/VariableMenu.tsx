'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createTextNode } from 'lexical'
import { useMemo } from 'react'
import { say } from '../../../shared/text.ts'
import { Code } from '../../parts/Code.tsx'
import { replaceTyped } from '../../richText/editor/replaceTyped.ts'
import { SuggestMenu } from '../../richText/editor/SuggestMenu.tsx'
import { useTyped } from '../../richText/editor/useTyped.ts'
import { useSpoken } from '../../useSpoken.ts'
import type { Variable } from '../draft.ts'
import { findVariables, insertionOf } from '../insertionOf.ts'
import { templateWords } from '../templateWords.ts'

/** Two braces, and what is typed behind them until they are closed. */
const asked = /\{\{\s*([\p{L}\p{N}._]*)$/u
const shown = 8

/** The names that can be told here, offered while one is typed. */
export function VariableMenu({ variables }: { variables: readonly Variable[] }) {
  const [editor] = useLexicalComposerContext()
  const { locale, speak } = useSpoken(templateWords)
  const typed = useTyped(asked)
  const words = typed?.words ?? null
  const found = useMemo(() => (words === null ? null : findVariables(variables, words).slice(0, shown)), [variables, words])
  return (
    <SuggestMenu
      typed={typed}
      items={found}
      nothing={null}
      label={speak('variables')}
      told={(count) => (count === 0 ? '' : speak('found', { count }))}
      keyOf={({ name }) => name}
      renderItem={({ name, label }) => <span className="office-variable__offer"><span>{say(label, locale)}</span><Code>{name}</Code></span>}
      onTake={(variable, { length }) => replaceTyped(editor, length, () => $createTextNode(insertionOf(variable)), '')}
    />
  )
}
