import { TextNode, type EditorConfig, type NodeKey, type SerializedTextNode } from 'lexical'

type SerializedMention = SerializedTextNode & { user: number; name: string }

/** Somebody named with @, as one piece: it is chosen and removed whole, and its words are not edited. */
export class MentionNode extends TextNode {
  __user: number

  static getType(): string {
    return 'mention'
  }

  static clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__user, node.__text.slice(1), node.__key)
  }

  static importJSON({ user, name }: SerializedMention): MentionNode {
    return createMention(user, name)
  }

  constructor(user = 0, name = '', key?: NodeKey) {
    super(`@${name}`, key)
    this.__user = user
  }

  exportJSON(): SerializedMention {
    return { ...super.exportJSON(), type: 'mention', user: this.__user, name: this.__text.slice(1) }
  }

  createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.className = 'mdc-mention'
    element.spellcheck = false
    return element
  }

  isTextEntity(): boolean {
    return true
  }

  canInsertTextBefore(): boolean {
    return false
  }

  canInsertTextAfter(): boolean {
    return false
  }
}

/** A mention as it stands in an editor; call it in an update. */
export function createMention(user: number, name: string): MentionNode {
  return new MentionNode(user, name).setMode('token')
}
