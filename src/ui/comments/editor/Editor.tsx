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
import { $createParagraphNode, $getRoot, type LexicalEditor } from 'lexical'
import type { ReactNode } from 'react'
import { safeLink } from '../../../shared/richText/safeLink.ts'
import type { SpeakComments } from '../commentsWords.ts'
import { Doings, type Written } from './Doings.tsx'
import { MentionMenu } from './MentionMenu.tsx'
import { MentionNode } from './MentionNode.ts'
import { Toolbar } from './Toolbar.tsx'

export type EditorProps = {
  label: string
  /** A state to begin with, as JSON; what cannot be read begins empty. */
  initial: string | null
  autoFocus: boolean
  /** Null: this person mentions nobody. */
  mentions: { transaction: number; internal: boolean } | null
  say: SpeakComments
  onChange: (written: Written) => void
  onSend: () => void
  onFiles: ((files: File[]) => void) | null
  /** Further buttons of the toolbar. */
  children?: ReactNode
}

const linkMatchers = [
  createLinkMatcherWithRegExp(/\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/i),
  createLinkMatcherWithRegExp(/\b[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}\b/i, (text) => `mailto:${text}`),
]

// One function for good: with a new one at each render Lexical would look at every link again, which is a change, and so on.
const isLink = (url: string) => safeLink(url) !== null

/** A draft that this version cannot read is no reason not to write: it begins empty. */
const begin = (state: string) => (editor: LexicalEditor) => {
  try {
    editor.setEditorState(editor.parseEditorState(state))
  } catch {
    $getRoot().append($createParagraphNode())
  }
}

/** Where comments are written. Loaded when the first one is shown: it is larger than the rest of the page. */
export default function Editor({ label, initial, autoFocus, mentions, say, onChange, onSend, onFiles, children }: EditorProps) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'mdc-comment',
        nodes: [ListNode, ListItemNode, QuoteNode, LinkNode, AutoLinkNode, MentionNode],
        onError: (error) => console.error(error),
        theme: { text: { underline: 'mdc-underline', strikethrough: 'mdc-strike', underlineStrikethrough: 'mdc-underline-strike', code: 'mdc-code' } },
        ...(initial === null ? {} : { editorState: begin(initial) }),
      }}
    >
      <Toolbar say={say}>{children}</Toolbar>
      <div className="mdc-editor">
        <RichTextPlugin
          contentEditable={<ContentEditable className="mdc-editor__words mdc-words office-input" ariaLabel={label} aria-multiline dir="auto" />}
          ErrorBoundary={LexicalErrorBoundary}
        />
        {mentions && <MentionMenu transaction={mentions.transaction} internal={mentions.internal} say={say} />}
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={isLink} />
      <AutoLinkPlugin matchers={linkMatchers} />
      <Doings autoFocus={autoFocus} onChange={onChange} onSend={onSend} onFiles={onFiles} />
    </LexicalComposer>
  )
}
