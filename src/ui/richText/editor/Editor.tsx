'use client'
import { AutoLinkNode, LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { AutoLinkPlugin, createLinkMatcherWithRegExp } from '@lexical/react/LexicalAutoLinkPlugin'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { QuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $getRoot, type Klass, type LexicalEditor, type LexicalNode } from 'lexical'
import { useCallback, type ReactNode } from 'react'
import { safeLink } from '../../../shared/richText/safeLink.ts'
import '../richText.css'
import { Doings, type Written } from './Doings.tsx'
import type { LinkOf } from './keepToOurNodes.ts'
import { Toolbar } from './Toolbar.tsx'

export type EditorProps = {
  /** Words are moved between editors of one name as they are; from others they come as if from another program. */
  name: string
  label: string
  /** A state to begin with, as JSON; what cannot be read begins empty. */
  initial: string | null
  autoFocus?: boolean
  /** Kinds of nodes beside paragraphs, lists, quotes and links. */
  nodes?: readonly Klass<LexicalNode>[]
  /** Further buttons of the toolbar. */
  tools?: ReactNode
  /** What is wrong with the words stands in the element of this id. */
  faults?: string | undefined
  /** The direction of an empty paragraph; each with words finds its own. */
  dir?: 'auto' | 'ltr' | 'rtl'
  onChange: (written: Written) => void
  /** Ctrl or Cmd with Enter. */
  onSend?: (() => void) | undefined
  onFiles?: ((files: File[]) => void) | null
  /** Where links may lead: an address as it may stand, or null. One function for good. */
  linkOf?: LinkOf
  /** What else works on the words: menus at the cursor, marks. */
  children?: ReactNode
}

const linkMatchers = [
  createLinkMatcherWithRegExp(/\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/i),
  createLinkMatcherWithRegExp(/\b[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}\b/i, (text) => `mailto:${text}`),
]

/** What this version cannot read is no reason not to write: it begins empty. */
const begin = (state: string) => (editor: LexicalEditor) => {
  try {
    editor.setEditorState(editor.parseEditorState(state))
  } catch {
    $getRoot().append($createParagraphNode())
  }
}

/** Where formatted words are written. Load it lazily: it is larger than the page around it. */
export default function Editor(props: EditorProps) {
  const { name, label, initial, autoFocus = false, nodes = [], tools, faults, dir = 'auto', onChange, onSend, onFiles = null, linkOf = safeLink, children } = props
  // With a new one at each render Lexical would look at every link again, which is a change, and so on.
  const isLink = useCallback((url: string) => linkOf(url) !== null, [linkOf])
  return (
    <LexicalComposer
      initialConfig={{
        namespace: name,
        nodes: [ListNode, ListItemNode, QuoteNode, LinkNode, AutoLinkNode, ...nodes],
        onError: (error) => console.error(error),
        theme: { text: { underline: 'mdc-underline', strikethrough: 'mdc-strike', underlineStrikethrough: 'mdc-underline-strike', code: 'mdc-code' } },
        ...(initial === null ? {} : { editorState: begin(initial) }),
      }}
    >
      <Toolbar linkOf={linkOf}>{tools}</Toolbar>
      <div className="mdc-editor">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="mdc-editor__words mdc-words office-input" ariaLabel={label} aria-multiline dir={dir}
              {...(faults === undefined ? {} : { ariaDescribedBy: faults, ariaInvalid: true })}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        {children}
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={isLink} />
      <AutoLinkPlugin matchers={linkMatchers} />
      <Doings autoFocus={autoFocus} linkOf={linkOf} onChange={onChange} onSend={onSend} onFiles={onFiles} />
    </LexicalComposer>
  )
}
