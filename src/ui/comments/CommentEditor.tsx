'use client'
import type { ReactNode } from 'react'
import { mentionsIn } from '../../shared/richText/mentionsIn.ts'
import type { RichText } from '../../shared/richText/nodes.ts'
import Editor from '../richText/editor/Editor.tsx'
import type { SpeakComments } from './commentsWords.ts'
import { MentionMenu } from './MentionMenu.tsx'
import { MentionNode } from './MentionNode.ts'
import type { WrittenComment } from './useDraft.ts'

type Props = {
  label: string
  /** A state to begin with, as JSON. */
  initial: string | null
  autoFocus: boolean
  /** Null: this person mentions nobody. */
  mentions: { transaction: number; internal: boolean } | null
  say: SpeakComments
  onChange: (written: WrittenComment) => void
  onSend: () => void
  onFiles: ((files: File[]) => void) | null
  tools: ReactNode
}

const nodes = [MentionNode]

/** Where comments are written: formatted words, in which people are mentioned. Loaded when the first one is shown. */
export default function CommentEditor({ mentions, say, onChange, ...rest }: Props) {
  return (
    <Editor
      {...rest}
      name="mdc-comment"
      nodes={nodes}
      onChange={(written) => onChange({ ...written, mentioned: mentionsIn(JSON.parse(written.state) as RichText).map(({ mention }) => ({ id: mention.user, name: mention.name })) })}
    >
      {mentions && <MentionMenu transaction={mentions.transaction} internal={mentions.internal} say={say} />}
    </Editor>
  )
}
