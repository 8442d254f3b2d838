/*
 * A Lexical editor state as comments keep it: few kinds of nodes, each with exactly these members. What else an editor
 * writes (directions, styles, alignments) is set to what Lexical expects and means nothing. Made by `readRichText`.
 */

type Element = { version: 1; direction: null; format: ''; indent: 0 }

/** `format` is the sum of the bits of `formats`. */
export type TextNode = { type: 'text'; version: 1; text: string; format: number; detail: 0; mode: 'normal'; style: '' }
export type LinebreakNode = { type: 'linebreak'; version: 1 }
/** Somebody named with @: their number, and the name at the time of writing. */
export type MentionNode = { type: 'mention'; version: 1; user: number; name: string }
type LinkTarget = { url: string; rel: 'noopener noreferrer nofollow'; target: '_blank'; title: null }
export type LinkNode = Element & LinkTarget & { type: 'link'; children: (TextNode | LinebreakNode)[] }
/** A link that was recognised in what was typed. */
export type AutolinkNode = Element & LinkTarget & { type: 'autolink'; isUnlinked: false; children: (TextNode | LinebreakNode)[] }
export type InlineNode = TextNode | LinebreakNode | MentionNode | LinkNode | AutolinkNode

export type ParagraphNode = Element & { type: 'paragraph'; textFormat: 0; textStyle: ''; children: InlineNode[] }
export type QuoteNode = Element & { type: 'quote'; children: InlineNode[] }
/** A list item holds its words, or one list that stands deeper. */
export type ListItemNode = Element & { type: 'listitem'; value: number; children: (InlineNode | ListNode)[] }
export type ListNode = Element & { type: 'list'; listType: 'bullet' | 'number'; tag: 'ul' | 'ol'; start: number; children: ListItemNode[] }
export type BlockNode = ParagraphNode | QuoteNode | ListNode

export type RootNode = Element & { type: 'root'; children: BlockNode[] }
export type RichText = { root: RootNode }

/** Members that Lexical wants on every element. */
export const element = { version: 1, direction: null, format: '', indent: 0 } as const satisfies Element
export const linkTarget = { rel: 'noopener noreferrer nofollow', target: '_blank', title: null } as const
