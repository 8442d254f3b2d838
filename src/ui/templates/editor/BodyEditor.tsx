'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import type { RichText } from '../../../shared/richText/nodes.ts'
import type { Locale } from '../../../shared/text.ts'
import Editor from '../../richText/editor/Editor.tsx'
import { joinTexts, type Variable } from '../draft.ts'
import { templateLink } from '../templateLink.ts'
import { InsertHere, type Cursor } from './InsertHere.tsx'
import { LiquidNode } from './LiquidNode.ts'
import { markLiquid } from './markLiquid.ts'
import { VariableMenu } from './VariableMenu.tsx'

type Props = {
  label: string
  language: Locale
  initial: RichText
  variables: readonly Variable[]
  faults: string | undefined
  onChange: (body: RichText) => void
  onFocus: (cursor: Cursor) => void
  onAsk: () => void
}

const nodes = [LiquidNode]

/** The text of a mail: what comments are written with, where names are marked and offered. Loaded when it is first shown. */
export default function BodyEditor({ label, language, initial, variables, faults, onChange, onFocus, onAsk }: Props) {
  return (
    <Editor
      name="mdc-template" label={label} initial={initial.root.children.length === 0 ? null : JSON.stringify(initial)} nodes={nodes} faults={faults}
      dir={language === 'ar' ? 'rtl' : 'ltr'} linkOf={templateLink}
      onChange={({ state }) => {
        const { root } = JSON.parse(state) as RichText
        onChange({ root: joinTexts(root) })
      }}
    >
      <MarkLiquid />
      <VariableMenu variables={variables} />
      <InsertHere onFocus={onFocus} onAsk={onAsk} />
    </Editor>
  )
}

function MarkLiquid(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => markLiquid(editor), [editor])
  return null
}
